package org.sangathan.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.boundaries.Shifts;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Standing;
import org.sangathan.organisation.Tree;

/// How far units are formed, each counted where the page tells it. What was added up on the evening
/// of a past day is put right by the units that are told elsewhere than they were known to lie.
final class Ground {
  private final Tree tree;
  private final Standing standing;
  private final Shifts shifts;
  private final Map<Integer, List<Integer>> shiftedByLevel;
  private final Map<Integer, Map<Integer, Coverage>> ownOfShifted = new HashMap<>();

  Ground(Tree tree, Standing standing, Shifts shifts) {
    this.tree = tree;
    this.standing = standing;
    this.shifts = shifts;
    this.shiftedByLevel =
        shifts.units().stream()
            .collect(
                Collectors.groupingBy(
                    unit -> tree.level(unit).id(), TreeMap::new, Collectors.toList()));
  }

  Tree tree() {
    return tree;
  }

  Standing standing() {
    return standing;
  }

  /// The unit above it, as the page tells it, or [Tree#NONE].
  int parent(int unit) {
    List<Integer> path = shifts.told(unit);
    return path.size() > 1 ? path.get(1) : Tree.NONE;
  }

  /// The units of lower levels directly below.
  int[] below(int unit) {
    int level = tree.level(unit).id();
    return IntStream.of(shifts.below(unit)).filter(u -> tree.level(u).id() != level).toArray();
  }

  /// The units of its own level that are told in it: those that it followed, and it itself.
  private IntStream at(int unit) {
    int level = tree.level(unit).id();
    return IntStream.concat(
        IntStream.of(unit),
        IntStream.of(shifts.below(unit)).filter(u -> tree.level(u).id() == level));
  }

  /// Units of a level that are told in these of the same level, each by itself.
  ///
  /// @param units with all that is told in each of them together, see [#of]
  Map<Integer, Coverage> each(Map<Integer, Coverage> units, int level) {
    int[] all = units.keySet().stream().mapToInt(Integer::intValue).flatMap(this::at).toArray();
    if (all.length == units.size()) return units;
    Map<Integer, Coverage> known = standing.of(all, level);
    Map<Integer, Coverage> own = new LinkedHashMap<>();
    for (int unit : all) {
      Coverage one = known.get(unit);
      if (one != null) own.put(unit, one);
    }
    return own;
  }

  /// These units and all below them together, by the number of the level.
  Map<Integer, Coverage> of(int... tops) {
    Map<Integer, Coverage> together = new HashMap<>();
    standing.of(tops).forEach(coverage -> together.put(coverage.level(), coverage));
    Set<Integer> asked = IntStream.of(tops).boxed().collect(Collectors.toSet());
    for (int level : shiftedByLevel.keySet()) {
      for (Shift shift : shifts(asked, level)) {
        together.merge(
            level, Coverage.none(level).plus(shift.own, shift.sign), (a, b) -> a.plus(b, 1));
      }
    }
    together.values().removeIf(coverage -> coverage.units() == 0);
    return together;
  }

  /// The same of each of these units for one level; those in which none of it lies are left out.
  Map<Integer, Coverage> of(int[] units, int level) {
    Map<Integer, Coverage> each = standing.of(units, level);
    Set<Integer> asked = IntStream.of(units).boxed().collect(Collectors.toSet());
    for (Shift shift : shifts(asked, level)) {
      each.merge(
          shift.top, Coverage.none(level).plus(shift.own, shift.sign), (a, b) -> a.plus(b, 1));
    }
    each.values().removeIf(coverage -> coverage.units() == 0);
    return each;
  }

  /// That a unit is told in one of those that are asked for and was added up elsewhere, or the
  /// other way round.
  ///
  /// @param sign 1 or -1
  private record Shift(int top, Coverage own, int sign) {}

  private List<Shift> shifts(Set<Integer> asked, int level) {
    List<Shift> found = new ArrayList<>();
    ownOfShifted
        .computeIfAbsent(level, this::readShifted)
        .forEach((unit, own) -> {
          in(asked, shifts.told(unit)).forEach(top -> found.add(new Shift(top, own, 1)));
          in(asked, shifts.known(unit)).forEach(top -> found.add(new Shift(top, own, -1)));
        });
    return found;
  }

  private Map<Integer, Coverage> readShifted(int level) {
    List<Integer> units = shiftedByLevel.getOrDefault(level, List.of());
    return units.isEmpty()
        ? Map.of()
        : standing.of(units.stream().mapToInt(Integer::intValue).toArray(), level);
  }

  private static Stream<Integer> in(Set<Integer> asked, List<Integer> path) {
    return path.stream().filter(asked::contains);
  }
}
