package org.sangathan.mentoring;

import org.sangathan.acts.Refusal;

/// Why two people are not paired. Numbers never change meaning.
enum MentoringRefusal implements Refusal {
  NO_MENTOR_HERE(3801, 404),
  NOBODY_AT_WORK_HERE(3802),
  PAIRED_ALREADY(3803, 409),
  THEMSELVES(3804),
  PAIR_UNKNOWN(3805, 404);

  private final int number;
  private final int status;

  MentoringRefusal(int number) {
    this(number, 422);
  }

  MentoringRefusal(int number, int status) {
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
