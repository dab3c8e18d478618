package org.sangathan.figures;

import java.util.stream.IntStream;

/// Units (or cells) beside the group that each belongs to, as two columns of equal length.
final class Members {
  private final IntStream.Builder units = IntStream.builder();
  private final IntStream.Builder groups = IntStream.builder();
  private int[] unitColumn = {};
  private int[] groupColumn = {};
  private boolean built;

  void add(int unit, int group) {
    units.add(unit);
    groups.add(group);
  }

  private void build() {
    if (built) return;
    unitColumn = units.build().toArray();
    groupColumn = groups.build().toArray();
    built = true;
  }

  int[] units() {
    build();
    return unitColumn;
  }

  int[] groups() {
    build();
    return groupColumn;
  }

  boolean isEmpty() {
    return units().length == 0;
  }
}
