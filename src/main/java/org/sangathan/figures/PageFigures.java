package org.sangathan.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The figures of a unit's page, read at once: the unit with what is linked to it, and each unit
/// that stands below it, alone and with what is linked to that.
///
/// @param below by unit
/// @param linked what is linked to a unit below and lies elsewhere; only where there is something
public record PageFigures(
    GroupFigures own, Map<Integer, GroupFigures> below, Map<Integer, GroupFigures> linked) {

  /// @param linked what is linked to a unit or below it and lies elsewhere, each piece once
  /// @param figures reads those of groups, in their order
  public static PageFigures read(
      int unit,
      int[] below,
      IntFunction<int[]> linked,
      Function<List<Group>, List<GroupFigures>> figures) {
    Plan plan = Plan.of(linked, unit, below);
    return plan.told(figures.apply(plan.groups()));
  }

  public GroupFigures below(int unit) {
    return Objects.requireNonNull(below.get(unit));
  }

  /// As its own page counts it.
  public GroupFigures withLinked(int unit) {
    GroupFigures beside = linked.get(unit);
    return beside == null ? below(unit) : below(unit).plus(List.of(beside));
  }

  /// What has to be read for it.
  ///
  /// @param groups the unit first, then those below, then what is linked to these by the negative
  ///   of their numbers
  /// @param sum the groups of which the unit's own links are the sum; empty where they are read
  record Plan(int unit, List<Group> groups, List<Integer> sum) {

    static Plan of(IntFunction<int[]> linked, int unit, int[] below) {
      List<Group> parts =
          IntStream.of(below)
              .mapToObj(u -> new Group(-u, linked.apply(u)))
              .filter(part -> !part.isEmpty())
              .toList();
      int[] own = linked.apply(unit);
      List<Integer> sum = sum(own, below, parts);
      List<Group> groups = new ArrayList<>();
      groups.add(sum.isEmpty() ? Group.of(unit, own) : Group.of(unit));
      for (int u : below) groups.add(Group.of(u));
      groups.addAll(parts);
      return new Plan(unit, groups, sum);
    }

    /// The booths of a city's wards are those of the city: nobody has to look them up twice.
    private static List<Integer> sum(int[] linked, int[] below, List<Group> parts) {
      if (linked.length == 0) return List.of();
      if (isSame(linked, below)) return IntStream.of(below).boxed().toList();
      int[] all = parts.stream().flatMapToInt(part -> IntStream.of(part.wholes())).toArray();
      return isSame(linked, all) ? parts.stream().map(Group::key).toList() : List.of();
    }

    private static boolean isSame(int[] these, int[] those) {
      return Arrays.equals(
          IntStream.of(these).sorted().toArray(), IntStream.of(those).sorted().toArray());
    }

    PageFigures told(List<GroupFigures> read) {
      Map<Integer, GroupFigures> all = new HashMap<>();
      read.forEach(one -> all.put(one.key(), one));
      @Nullable GroupFigures own = all.remove(unit);
      List<GroupFigures> summed =
          sum.stream().map(key -> Objects.requireNonNull(all.get(key))).toList();
      Map<Integer, GroupFigures> below = new HashMap<>();
      Map<Integer, GroupFigures> linked = new HashMap<>();
      all.forEach((key, one) -> (key < 0 ? linked : below).put(Math.abs(key), one));
      return new PageFigures(Objects.requireNonNull(own).plus(summed), below, linked);
    }
  }
}
