package org.sangathan.meetings;

import org.sangathan.acts.Refusal;

/// Why a meeting is not noted or withdrawn. Numbers never change meaning.
enum MeetingsRefusal implements Refusal {
  MEETING_UNKNOWN(5401, 404),
  DAY_TO_COME(5402),
  TOO_LONG_AGO(5403),
  COUNT_IMPOSSIBLE(5404),
  UNIT_CLOSED(5405);

  private final int number;
  private final int status;

  MeetingsRefusal(int number) {
    this(number, 422);
  }

  MeetingsRefusal(int number, int status) {
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
