package org.sangathan.notices;

import org.sangathan.acts.Refusal;

/// Why a notice is not sent, not taken back, or not there. Numbers never change meaning.
enum NoticesRefusal implements Refusal {
  NOTICE_UNKNOWN(4701, 404),
  NOT_BY_A_PROGRAM(4702, 403),
  NOTHING_WRITTEN(4703),
  HALF_WRITTEN(4704),
  NO_KIND_CHOSEN(4705),
  KIND_UNKNOWN(4706),
  LEVEL_NOT_BELOW(4707),
  NOBODY_THERE(4708),
  GOES_TO(4709),
  TAKEN_BACK_ALREADY(4710),
  TOO_LATE(4711);

  private final int number;
  private final int status;

  NoticesRefusal(int number) {
    this(number, 422);
  }

  NoticesRefusal(int number, int status) {
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
