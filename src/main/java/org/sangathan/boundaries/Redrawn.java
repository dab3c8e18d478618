package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.redrawing.TodaysBoundaries.Line;

/// Some of what was redrawn, one after the other: what units had is told in those that followed.
final class Redrawn {
  private final List<List<Line>> lines;
  private final Shares shares;
  private final Set<Integer> units;

  /// @param lines those of one unit and one redrawing together
  Redrawn(List<List<Line>> lines, Shares shares) {
    this.lines = lines;
    this.shares = shares;
    this.units = unitsOf(lines);
  }

  static Set<Integer> unitsOf(Collection<List<Line>> lines) {
    Set<Integer> units = new TreeSet<>();
    for (List<Line> parts : lines) {
      for (Line line : parts) {
        units.add(line.oldUnit());
        units.add(line.newUnit());
      }
    }
    return units;
  }

  /// Those that there were and those that followed them.
  Set<Integer> units() {
    return units;
  }

  /// The last day on which something went into the unit or out of it.
  Optional<LocalDate> lastOf(int unit) {
    return lines.stream()
        .flatMap(List::stream)
        .filter(line -> line.oldUnit() == unit || line.newUnit() == unit)
        .map(Line::day)
        .max(Comparator.naturalOrder());
  }

  /// The figures of the units with what they followed, until it was redrawn.
  ///
  /// @param own the same as it was counted, every day of it; units without any may be left out
  Map<Integer, GroupFigures> told(Map<Integer, GroupFigures> own) {
    Map<Integer, GroupFigures> told = new HashMap<>(own);
    for (List<Line> parts : lines) {
      int old = parts.getFirst().oldUnit();
      GroupFigures there = told.get(old);
      if (there == null) continue;
      List<GroupFigures> going = shares.divide(there, parts);
      told.put(old, there.plus(going.stream().map(GroupFigures::negative).toList()));
      for (int i = 0; i < going.size(); i++) {
        GroupFigures part = going.get(i);
        int to = parts.get(i).newUnit();
        told.merge(
            to,
            new GroupFigures(to, part.totals(), part.days()),
            (had, more) -> had.plus(List.of(more)));
      }
    }
    return told;
  }

  /// What was said of units, whole or by their shares in those that followed them.
  <K> Map<Integer, Map<K, Long>> divided(Map<Integer, Map<K, Long>> said) {
    Map<Integer, Map<K, Long>> told = new HashMap<>();
    said.forEach((unit, values) -> told.put(unit, new HashMap<>(values)));
    for (List<Line> parts : lines) {
      Map<K, Long> whole = told.remove(parts.getFirst().oldUnit());
      if (whole == null) continue;
      whole.forEach((key, value) -> {
        long[] values = Shares.split(value, parts);
        for (int i = 0; i < values.length; i++) {
          told.computeIfAbsent(parts.get(i).newUnit(), u -> new HashMap<>())
              .merge(key, values[i], Long::sum);
        }
      });
    }
    return told;
  }

  Map<Integer, LateArrivals> late(Map<Integer, LateArrivals> own) {
    Map<Integer, Map<Late, Long>> said = new HashMap<>();
    own.forEach((unit, late) ->
        said.put(
            unit,
            Map.of(Late.ADDED, late.added(), Late.TAKEN, late.taken(), Late.LATE, late.late())));
    Map<Integer, LateArrivals> told = new HashMap<>();
    divided(said)
        .forEach((unit, late) ->
            told.put(
                unit,
                new LateArrivals(
                    late.getOrDefault(Late.ADDED, 0L),
                    late.getOrDefault(Late.TAKEN, 0L),
                    late.getOrDefault(Late.LATE, 0L))));
    return told;
  }

  private enum Late {
    ADDED,
    TAKEN,
    LATE
  }
}
