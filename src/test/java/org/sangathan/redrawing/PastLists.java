package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sangathan.boundaries.Drawn;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Tree;

/// Who had which unit as home on each evening, to be asked for again when the tree is another one:
/// as it was then, and in today's boundaries: who was redrawn along where they are, who was moved
/// by hand since in what followed the unit that they left.
final class PastLists {

  /// What the program tells of a day.
  interface Listing {
    Told on(LocalDate day, Drawn drawn);
  }

  /// What it tells of a unit: by each person the unit beside them.
  interface Told {
    Map<String, String> of(int unit, Figures.Scope scope);
  }

  /// @param hands how many had been moved by hand until then
  private record Evening(
      LocalDate day, Map<String, String> homes, Map<String, String> parents, int hands) {}

  private record Hand(String person, String from) {}

  private final List<Evening> evenings = new ArrayList<>();
  private final List<Hand> hands = new ArrayList<>();
  private final Numbers numbers;
  private final Listing listing;
  private final PastDays days;

  PastLists(Numbers numbers, Listing listing, PastDays days) {
    this.numbers = numbers;
    this.listing = listing;
    this.days = days;
  }

  void movedByHand(String person, String from) {
    hands.add(new Hand(person, from));
  }

  /// The day has just ended.
  ///
  /// @param parents of the units that are open
  void end(LocalDate day, WhoIsWhere who, Map<String, String> parents) {
    evenings.add(new Evening(day, who.all(), parents, hands.size()));
  }

  /// @param parents of the units that are open today
  void look(WhoIsWhere who, Map<String, String> parents, String told) {
    for (Evening evening : evenings) {
      Map<String, String> then = new HashMap<>(evening.homes);
      then.keySet().retainAll(who.all().keySet());
      compare(evening, Drawn.THEN, new Lying(then, evening.parents), told);
      Map<String, String> today = new HashMap<>(who.all());
      today.keySet().retainAll(then.keySet());
      for (Hand hand : hands.subList(evening.hands, hands.size()).reversed()) {
        String home = days.onward(hand.from, evening.day, parents.keySet());
        today.computeIfPresent(hand.person, (person, now) -> home);
      }
      compare(evening, Drawn.TODAY, new Lying(today, parents), told);
    }
  }

  private record Lying(Map<String, String> homes, Map<String, String> parents) {}

  private void compare(Evening evening, Drawn drawn, Lying lying, String told) {
    Map<String, String> homes = lying.homes;
    Map<String, String> parents = lying.parents;
    String where = drawn + " " + evening.day + told;
    Told lists = listing.on(evening.day, drawn);
    for (String code : one(parents.keySet(), evening.day)) {
      Map<String, String> own = new HashMap<>(homes);
      own.values().retainAll(Set.of(code));
      assertThat(lists.of(number(code), Figures.Scope.HERE))
          .as(code + " " + where)
          .containsExactlyInAnyOrderEntriesOf(own);
    }
    Tree tree = numbers.tree();
    for (int unit : above(tree, parents)) {
      Map<String, String> below = new HashMap<>(homes);
      below
          .values()
          .removeIf(
              home -> !tree.within(number(Objects.requireNonNull(parents.get(home), home)), unit));
      Map<String, String> listed = new HashMap<>(lists.of(unit, Figures.Scope.BELOW));
      listed.keySet().retainAll(homes.keySet());
      assertThat(listed).as(unit + " " + where).containsExactlyInAnyOrderEntriesOf(below);
    }
  }

  /// The list of the top tells of everybody in which unit they were, so of single units another one
  /// is looked at each time.
  private static List<String> one(Set<String> units, LocalDate day) {
    return units.stream()
        .sorted()
        .skip(Math.floorMod(day.toEpochDay(), units.size()))
        .limit(1)
        .toList();
  }

  private Set<Integer> above(Tree tree, Map<String, String> parents) {
    Set<Integer> above = new HashSet<>(Set.of(tree.top()));
    for (String parent : parents.values()) above.add(number(parent));
    return above;
  }

  private int number(String code) {
    return numbers.of(code);
  }
}
