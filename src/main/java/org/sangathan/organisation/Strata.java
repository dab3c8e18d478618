package org.sangathan.organisation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the units of some kind stand in pre-order: those within a range are found by halving, not
/// by going through all that lie between. Four bytes a unit.
final class Strata {
  private final int[][] places;

  /// @param kinds how many kinds there are, counted from nought
  /// @param kindAt the kind of the unit at each index; less than nought for none
  Strata(int kinds, int size, Kind kindAt) {
    int[] counts = new int[kinds];
    for (int at = 0; at < size; at++) if (kindAt.at(at) >= 0) counts[kindAt.at(at)]++;
    places = new int[kinds][];
    Arrays.setAll(places, kind -> new int[counts[kind]]);
    Arrays.fill(counts, 0);
    for (int at = 0; at < size; at++) {
      int kind = kindAt.at(at);
      if (kind >= 0) places[kind][counts[kind]++] = at;
    }
  }

  interface Kind {
    int at(int index);
  }

  /// How many of the kind stand from one index on and before another.
  int count(int kind, int from, int to) {
    return kind >= places.length ? 0 : first(kind, to) - first(kind, from);
  }

  /// The indices of these, in order.
  IntStream within(int kind, int from, int to) {
    return kind >= places.length
        ? IntStream.empty()
        : Arrays.stream(places[kind], first(kind, from), first(kind, to));
  }

  private int first(int kind, int from) {
    int at = Arrays.binarySearch(places[kind], from);
    return at < 0 ? -at - 1 : at;
  }
}
