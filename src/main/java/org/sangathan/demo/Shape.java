package org.sangathan.demo;

import org.springframework.core.env.Environment;

/// How many units of each level a world has, and between what numbers of booths its constituencies
/// lie. Wards belong to the one metropolitan city; without wards there is none.
record Shape(
    int states,
    int zones,
    int divisions,
    int districts,
    int constituencies,
    int sectors,
    int booths,
    int leastBooths,
    int mostBooths,
    int seats,
    int wards) {

  /// The size of the largest state.
  static final Shape STATE = new Shape(1, 6, 18, 75, 403, 17_000, 175_000, 144, 725, 80, 110);

  /// The size of the nation, for measuring figures.
  static final Shape NATION =
      new Shape(36, 110, 200, 780, 4_123, 100_000, 1_050_000, 60, 725, 543, 0);

  /// A state in all its parts, small enough for a test.
  static final Shape SMALL = new Shape(1, 2, 4, 8, 32, 90, 640, 8, 40, 7, 12);

  /// A browser's journey through the demo needs no 175,000 booths.
  static Shape wanted(Environment settings, Shape usual) {
    return settings.getProperty("sangathan.demo.small", Boolean.class, false) ? SMALL : usual;
  }

  /// Booths per sector, nearly the same everywhere.
  double boothsPerSector() {
    return (double) booths / sectors;
  }
}
