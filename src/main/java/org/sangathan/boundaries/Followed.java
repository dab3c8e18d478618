package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measure;
import org.sangathan.organisation.Tree;

/// Figures in today's boundaries: each unit with what those made that it followed, and a unit that
/// was moved with what it made where it lay before. So a drive counts on in the units into which
/// booths were drawn while it runs, and the rows of a page add up to the unit above.
///
/// @param day until which they are told
record Followed(Tree tree, Figures counted, Redrawings redrawings, LocalDate day) {

  /// @param from as for the figures as they were counted: totals, and the days from one on
  List<GroupFigures> figures(List<Group> groups, LocalDate from) {
    Paths paths = paths(groups);
    LocalDate first = first(from);
    Redrawn redrawn = redrawings.parted(tree, first, paths);
    int[] elsewhere = counted.elsewhereSince(redrawings.bornElsewhere(tree, paths), first);
    int[] looked =
        IntStream.concat(
                redrawn.units().stream().mapToInt(Integer::intValue), IntStream.of(elsewhere))
            .distinct()
            .toArray();
    List<GroupFigures> read = counted.of(groups, from);
    if (looked.length == 0) return read;
    Mending mending = new Mending(paths, day);
    Map<Integer, GroupFigures> own = new HashMap<>();
    counted
        .eachByCell(looked)
        .forEach((unit, cells) -> {
          mending.takeOut(unit, cells);
          own.put(unit, Mending.whole(cells).until(day));
        });
    redrawn.told(own).forEach((unit, told) -> mending.put(unit, told.until(day)));
    return mending.of(groups, read);
  }

  private Paths paths(List<Group> groups) {
    return new Paths(tree, tree::parent, Paths.wholes(groups));
  }

  /// How late arrivals change what was made, of units that were redrawn in the same shares: their
  /// days of receipt are not told apart.
  Map<Integer, LateArrivals> late(Measure measure, List<Group> groups, LateArrivals.Days days) {
    Map<Integer, LateArrivals> read = counted.late(measure, groups, days);
    Paths paths = paths(groups);
    Redrawn redrawn = redrawings.parted(tree, first(days.from()), paths);
    List<Group> units = redrawn.units().stream().filter(tree::isLeaf).map(Group::of).toList();
    if (units.isEmpty()) return read;
    Map<Integer, LateArrivals> own = counted.late(measure, units, days);
    Map<Integer, LateArrivals> more = new HashMap<>();
    own.forEach((unit, late) ->
        paths
            .addedUp(unit, tree.cell(unit))
            .forEach(whole -> more.merge(whole, late.negative(), LateArrivals::and)));
    redrawn
        .late(own)
        .forEach((unit, late) ->
            paths.told(unit).forEach(whole -> more.merge(whole, late, LateArrivals::and)));
    Map<Integer, LateArrivals> mended = new HashMap<>(read);
    for (Group group : groups) {
      for (int whole : group.wholes()) {
        mended.merge(group.key(), more.getOrDefault(whole, LateArrivals.NONE), LateArrivals::and);
      }
    }
    return mended;
  }

  /// What happened in the unit itself, or in what it followed.
  GroupFigures here(int unit, LocalDate from) {
    Redrawn redrawn = redrawings.of(tree, first(from), List.of(unit));
    if (!redrawn.units().contains(unit)) return counted.here(unit, from);
    Map<Integer, GroupFigures> own = new HashMap<>();
    int[] units = redrawn.units().stream().mapToInt(Integer::intValue).toArray();
    counted
        .eachByCell(units)
        .forEach((each, cells) -> own.put(each, Mending.whole(cells).until(day)));
    @Nullable GroupFigures told = redrawn.told(own).get(unit);
    return told == null ? counted.nothing(unit) : told.until(day);
  }

  /// See [Drawing#redrawn].
  Optional<LocalDate> redrawn(int unit, LocalDate from) {
    return redrawings.of(tree, from, List.of(unit)).lastOf(unit);
  }

  /// What was said of units when the day ended, of those that were redrawn since by shares.
  <K> Map<Integer, Map<K, Long>> said(
      int[] units, Function<int[], Map<Integer, Map<K, Long>>> read) {
    Set<Integer> asked = IntStream.of(units).boxed().collect(Collectors.toSet());
    Redrawn redrawn = redrawings.of(tree, day.plusDays(1), asked);
    if (redrawn.units().isEmpty()) return read.apply(units);
    IntStream all =
        IntStream.concat(IntStream.of(units), redrawn.units().stream().mapToInt(Integer::intValue));
    Map<Integer, Map<K, Long>> told = redrawn.divided(read.apply(all.distinct().toArray()));
    told.keySet().retainAll(asked);
    return told;
  }

  /// The first day that is told, or the one after which all is told as it stood.
  private LocalDate first(LocalDate from) {
    LocalDate next = day.plusDays(1);
    return from.isBefore(next) ? from : next;
  }
}
