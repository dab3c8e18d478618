package org.sangathan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Names of places by rule: a root and an ending (चंदन + पुर), and for villages a word before or
/// after.
final class PlaceNames {
  private static final String VOWEL_SIGNS = "ािीुूेैोौृंँ";
  private static final List<Name> TOWNS = towns();
  private static final List<Name> KINDS = NameLists.names("kinds of village");
  private static final List<Name> BEFORE = NameLists.names("before a village");
  private static final List<Name> LOCALITIES = NameLists.names("localities");
  private static final List<Name> ROOTS = NameLists.names("roots");

  private static final List<Name> RURAL_BUILDINGS = NameLists.names("rural buildings");
  private static final List<Name> URBAN_BUILDINGS = NameLists.names("urban buildings");
  private static final Name ROOM = NameLists.names("after a name").getLast();
  private static final int MOST_ROOMS = 4;

  private final List<Name> unused = new ArrayList<>();

  /// Names in an order of chance, none of which is given twice.
  PlaceNames(Chance chance) {
    unused.addAll(
        shuffled(TOWNS.stream().flatMap(t -> KINDS.stream().map(t::then)).toList(), chance));
    unused.addAll(shuffled(TOWNS, chance));
  }

  /// A town that bears its name alone.
  Name next() {
    return unused.removeLast();
  }

  /// One of the many villages; the next one may well have the same name.
  static Name village(Chance chance) {
    Name town = chance.pick(TOWNS);
    double which = chance.part();
    if (which < 0.2) return town.then(chance.pick(KINDS));
    return which < 0.3 ? chance.pick(BEFORE).then(town) : town;
  }

  /// A quarter of a town: कमल टोला.
  static Name locality(Chance chance) {
    return chance.pick(ROOTS).then(chance.pick(LOCALITIES));
  }

  /// The booths of one sector, in order: each is called after the building in which people vote and
  /// the room, प्राथमिक विद्यालय सोनखेड़ा कक्ष 2.
  static List<Name> booths(int count, boolean urban, Chance chance) {
    List<Name> names = new ArrayList<>(count);
    while (names.size() < count) {
      Name place = urban ? locality(chance) : village(chance);
      Name building = chance.pickSkewed(urban ? URBAN_BUILDINGS : RURAL_BUILDINGS).then(place);
      int rooms = Math.min(chance.between(1, MOST_ROOMS), count - names.size());
      if (rooms == 1) names.add(building);
      else for (int room = 1; room <= rooms; room++) names.add(building.then(ROOM).then(room));
    }
    return names;
  }

  static List<Name> towns() {
    List<Name> endings = NameLists.names("endings");
    List<Name> vowelEndings = NameLists.names("vowel endings");
    return NameLists.names("roots").stream()
        .flatMap(root ->
            Stream.concat(
                endings.stream().map(root::joined),
                endsInVowelSign(root) ? Stream.empty() : vowelEndings.stream().map(root::joined)))
        .toList();
  }

  private static boolean endsInVowelSign(Name root) {
    return VOWEL_SIGNS.indexOf(root.hi().charAt(root.hi().length() - 1)) >= 0;
  }

  private static List<Name> shuffled(List<Name> names, Chance chance) {
    List<Name> mixed = new ArrayList<>(names);
    for (int i = mixed.size() - 1; i > 0; i--) {
      int j = chance.between(0, i);
      Name name = mixed.get(i);
      mixed.set(i, mixed.get(j));
      mixed.set(j, name);
    }
    return mixed;
  }
}
