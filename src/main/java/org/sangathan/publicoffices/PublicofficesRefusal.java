package org.sangathan.publicoffices;

import org.sangathan.acts.Refusal;

/// Why a public office is not noted or ended. Numbers never change meaning.
enum PublicofficesRefusal implements Refusal {
  NOBODY_HERE(6101, 404),
  OFFICE_UNKNOWN(6102, 404),
  DAY_TO_COME(6103),
  NOTED_ALREADY(6104, 409);

  private final int number;
  private final int status;

  PublicofficesRefusal(int number) {
    this(number, 422);
  }

  PublicofficesRefusal(int number, int status) {
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
