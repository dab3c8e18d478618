package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.people.Residents.Resident;
import org.sangathan.targets.LargestRemainder;

/// Who goes where when a unit has several parts.
///
/// @param listed parts of those who were named one by one
record Sharing(How how, Map<UUID, Integer> listed) {
  static final Sharing BY_SHARE = new Sharing(How.SHARE, Map.of());

  enum How {
    /// By the shares, in the order in which people were recorded.
    SHARE,
    /// As said for each; who is not named goes into the first part.
    LIST,
    /// All into the first part.
    FIRST
  }

  /// @param people of one unit, in the order in which they were recorded
  /// @return the place of the part of each
  int[] parts(Plan plan, int unit, List<Resident> people) {
    int first = plan.firstPart(unit);
    int[] parts = new int[people.size()];
    List<Integer> turn = how == How.SHARE ? turn(plan, unit, people) : List.of();
    int next = 0;
    for (int i = 0; i < parts.length; i++) {
      Resident one = people.get(i);
      if (how == How.SHARE && one.present()) parts[i] = turn.get(next++);
      else parts[i] = how == How.LIST ? listed.getOrDefault(one.id(), first) : first;
    }
    return parts;
  }

  /// The first of them all go into the part of the first line, and so on.
  private static List<Integer> turn(Plan plan, int unit, List<Resident> people) {
    List<Plan.Line> lines = plan.of(unit);
    long present = people.stream().filter(Resident::present).count();
    long[] counts =
        LargestRemainder.split(present, lines.stream().mapToLong(Plan.Line::share).toArray());
    List<Integer> turn = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (long n = 0; n < counts[i]; n++) turn.add(lines.get(i).part());
    }
    return turn;
  }

  /// How many people go into each part; those who withdrew are not counted.
  static Map<Integer, Long> counts(List<Resident> people, int[] parts) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      if (people.get(i).present()) counts.merge(parts[i], 1L, Long::sum);
    }
    return counts;
  }
}
