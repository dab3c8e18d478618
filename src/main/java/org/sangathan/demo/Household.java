package org.sangathan.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.demo.NameLists.Word;

/// Draws the people of one house whom a worker records in one visit: they share a surname, a
/// quarter and often a telephone, and stand to each other as father, wife, son, daughter, brother,
/// mother.
final class Household {
  /// Somebody who never lived, as a worker would have written them down.
  ///
  /// @param gender `woman`, `man`, or null where nobody asked
  /// @param phone the ten digits, or zero where there is none
  record Human(
      String name,
      @Nullable String guardian,
      @Nullable String gender,
      int birthYear,
      String locality,
      long phone) {}

  private static final double IN_DEVANAGARI = 0.55;
  private static final double SHARES_ONE_PHONE = 0.5;
  private static final int YOUNGEST = 19;

  private final Chance chance;
  private final int thisYear;
  private final double women;
  private final GivenNames names;
  private final String locality;
  private final String father;
  private final String head;
  private final int headBorn;
  private final long phone;
  private final boolean onePhone;
  private boolean headMet;
  private boolean wifeMet;

  /// @param women their share among those who are recorded
  /// @param phone the number of the house; the numbers after it are free for its members
  Household(Chance chance, int thisYear, double women, long phone) {
    this.chance = chance;
    this.thisYear = thisYear;
    this.women = women;
    this.phone = phone;
    boolean devanagari = chance.happens(IN_DEVANAGARI);
    this.names = new GivenNames(chance, devanagari);
    Name quarter = PlaceNames.locality(chance);
    this.locality = devanagari ? quarter.hi() : quarter.en();
    this.father = names.man();
    this.head = names.man();
    this.headBorn = chance.between(thisYear - 76, thisYear - 24);
    this.onePhone = chance.happens(SHARES_ONE_PHONE);
  }

  List<Human> people(int count) {
    List<Human> people = new ArrayList<>(count);
    for (int n = 0; n < count; n++) people.add(chance.happens(women) ? woman(n) : man(n));
    return people;
  }

  /// The name of one grown person, in Devanagari.
  String somebody() {
    GivenNames hindi = new GivenNames(chance, true);
    return chance.happens(women) ? hindi.woman() : hindi.man();
  }

  private Human man(int nth) {
    if (!headMet) {
      headMet = true;
      return human(head, father, "man", headBorn, nth);
    }
    return canBeParent() && chance.happens(0.7)
        ? human(names.man(), head, "man", childBorn(), nth)
        : human(names.man(), father, "man", born(headBorn + chance.between(-9, 9)), nth);
  }

  private Human woman(int nth) {
    if (!wifeMet) {
      wifeMet = true;
      return human(names.woman(), head, "woman", born(headBorn + chance.between(0, 6)), nth);
    }
    return canBeParent() && chance.happens(0.7)
        ? human(names.woman(), head, "woman", childBorn(), nth)
        : human(names.woman(), father, "woman", born(headBorn - chance.between(18, 30)), nth);
  }

  private Human human(String name, String guardian, String gender, int born, int nth) {
    @Nullable String said = chance.happens(0.95) ? gender : null;
    @Nullable String known = chance.happens(0.88) ? guardian : null;
    return new Human(name, known, said, born, locality, phone(nth));
  }

  private long phone(int nth) {
    if (chance.happens(0.06)) return 0;
    return onePhone || nth == 0 || chance.happens(0.3) ? phone : phone + nth;
  }

  private boolean canBeParent() {
    return headBorn + 20 < thisYear - YOUNGEST;
  }

  private int childBorn() {
    return born(headBorn + chance.between(20, 34));
  }

  private int born(int year) {
    return Math.clamp(year, thisYear - 95, thisYear - YOUNGEST);
  }

  /// Names of the people of one family, in the script in which one worker writes, spelt as people
  /// spell.
  private static final class GivenNames {
    private static final double OTHER_LISTS = 0.18;
    private static final double USES_SURNAME = 0.72;
    private static final double USUAL_SPELLING = 0.6;

    /// Families take all their names from one of two traditions, because in life they seldom mix.
    private record Tradition(
        List<Word> men, List<Word> women, List<Word> surnames, List<Word> second) {}

    private static final Tradition COMMON =
        new Tradition(
            NameLists.words("men"),
            NameLists.words("women"),
            NameLists.words("surnames"),
            NameLists.words("women's second"));
    private static final Tradition OTHER =
        new Tradition(
            NameLists.words("other men"),
            NameLists.words("other women"),
            NameLists.words("other surnames"),
            NameLists.words("other women's second"));
    private static final List<Word> MIDDLE = NameLists.words("middle");

    private final Chance chance;
    private final boolean devanagari;
    private final Tradition tradition;
    private final Word surname;
    private final boolean usesSurname;

    GivenNames(Chance chance, boolean devanagari) {
      this.chance = chance;
      this.devanagari = devanagari;
      this.tradition = chance.happens(OTHER_LISTS) ? OTHER : COMMON;
      this.surname = chance.pickSkewed(tradition.surnames);
      this.usesSurname = chance.happens(USES_SURNAME);
    }

    String man() {
      String name = spell(chance.pickSkewed(tradition.men));
      if (tradition == COMMON && chance.happens(0.2)) {
        name += " " + spell(chance.pickSkewed(MIDDLE));
      }
      return usesSurname ? name + " " + spell(surname) : name;
    }

    String woman() {
      String name = spell(chance.pickSkewed(tradition.women));
      if (chance.happens(0.45)) return name + " " + spell(chance.pickSkewed(tradition.second));
      return usesSurname ? name + " " + spell(surname) : name;
    }

    private String spell(Word word) {
      if (devanagari) return word.hi();
      return chance.happens(USUAL_SPELLING) ? word.en().getFirst() : chance.pick(word.en());
    }
  }
}
