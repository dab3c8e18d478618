package org.sangathan.figures;

import org.sangathan.acts.Refusal;

/// Why days cannot be asked for.
public enum FiguresRefusal implements Refusal {
  DAY_TO_COME(3501),
  DAYS_TURNED_ROUND(3502),
  TOO_MANY_DAYS(3503),
  COUNTED_THERE(3506);

  private final int number;

  FiguresRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
