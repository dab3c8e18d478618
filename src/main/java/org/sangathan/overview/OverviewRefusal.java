package org.sangathan.overview;

import org.sangathan.acts.Refusal;

enum OverviewRefusal implements Refusal {
  MEASURE_UNKNOWN(3504, 422),
  PIN_UNKNOWN(3505, 404),
  PINNED_THERE(3507, 409);

  private final int number;
  private final int status;

  OverviewRefusal(int number, int status) {
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
