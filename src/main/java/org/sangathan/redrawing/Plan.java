package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Unit;

/// Which units become which: the same for a split, a merger and a whole list.
///
/// @param lines of each unit one or several, the one in which its posts go on first
/// @param below the units directly below that go elsewhere, each with the place of its part
record Plan(List<Part> parts, List<Line> lines, Map<Integer, Integer> below) {

  /// A unit as it will be.
  ///
  /// @param there one that goes on; null for one that is made
  /// @param again a closed one whose code is free again, because what made it was undone
  record Part(@Nullable Unit there, Boundaries.Wanted wanted, @Nullable Unit again) {

    static Part goingOn(Unit unit) {
      return new Part(
          unit, new Boundaries.Wanted(unit, unit.code(), unit.nameHi(), unit.nameEn()), null);
    }

    String code() {
      return there == null
          ? wanted.code().strip().toUpperCase(java.util.Locale.ROOT)
          : there.code();
    }
  }

  /// @param part its place among the parts
  record Line(int before, int part, long share) {}

  /// The units that are redrawn, in ascending order.
  List<Integer> units() {
    return List.copyOf(new TreeSet<>(lines.stream().map(Line::before).toList()));
  }

  List<Line> of(int unit) {
    return lines.stream().filter(line -> line.before == unit).toList();
  }

  boolean goesOn(int unit) {
    return lines.stream().anyMatch(line -> line.before == unit && isItself(line));
  }

  private boolean isItself(Line line) {
    Unit there = parts.get(line.part).there;
    return there != null && there.id() == line.before;
  }

  List<Integer> closing() {
    return units().stream().filter(unit -> !goesOn(unit)).toList();
  }

  /// Where posts and what nobody sorted go: the unit itself where it goes on, else its first part.
  int firstPart(int unit) {
    List<Line> own = of(unit);
    return own.stream().filter(this::isItself).findFirst().orElse(own.getFirst()).part;
  }

  /// Whether others go into the same part, so that its posts are to be filled anew.
  boolean isMerged(int unit) {
    int part = firstPart(unit);
    return units().stream().anyMatch(other -> other != unit && firstPart(other) == part);
  }

  Plan withShares(List<Long> shares) {
    List<Line> shared = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shared.add(new Line(lines.get(i).before, lines.get(i).part, shares.get(i)));
    }
    return new Plan(parts, shared, below);
  }
}
