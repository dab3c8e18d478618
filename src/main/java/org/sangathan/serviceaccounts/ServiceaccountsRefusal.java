package org.sangathan.serviceaccounts;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum ServiceaccountsRefusal implements Refusal {
  PROGRAM_UNKNOWN(2601, 404),
  BY_A_PROGRAM(2602, 403),
  NO_POST_YET(2603),
  MORE_THAN_YOU_HOLD(2604, 403),
  BEYOND_ITS_POSTS(2605),
  TOO_LONG(2606),
  POST_UNKNOWN(2607, 404);

  private final int number;
  private final int status;

  ServiceaccountsRefusal(int number) {
    this(number, 422);
  }

  ServiceaccountsRefusal(int number, int status) {
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
