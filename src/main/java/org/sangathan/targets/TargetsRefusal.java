package org.sangathan.targets;

import org.sangathan.acts.Refusal;

/// Why a target is not set.
enum TargetsRefusal implements Refusal {
  DRIVE_UNKNOWN(5101),
  DRIVE_IS_OVER(5102),
  UNIT_CLOSED(5103),
  TARGET_UNLIKELY(5104),
  LEVEL_UNKNOWN(5105),
  NO_UNIT_OF_LEVEL(5106),
  WEIGHT_UNKNOWN(5107),
  LOWEST_ABOVE_LEVEL(5108),
  /// Not yet: this is what would change.
  LOOK_FIRST(5109),
  NOT_AMONG_THESE(5110),
  TARGET_THERE(5111);

  private final int number;

  TargetsRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return this == DRIVE_UNKNOWN ? 404 : 422;
  }
}
