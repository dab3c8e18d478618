package org.sangathan.figures;

import org.sangathan.acts.Refusal;

enum FiguresRefusal implements Refusal {
  DAY_TO_COME(3501, 422),
  DAYS_TURNED_ROUND(3502, 422),
  TOO_MANY_DAYS(3503, 422),
  MEASURE_UNKNOWN(3504, 422),
  PIN_UNKNOWN(3505, 404);

  private final int number;
  private final int status;

  FiguresRefusal(int number, int status) {
    this.number = number;
    this.status = status;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return status;
  }
}
