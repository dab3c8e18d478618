package org.sangathan.access;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum AccessRefusal implements Refusal {
  POST_TYPE_UNKNOWN(2011),
  BEYOND_YOUR_POST(2012, 403),
  HOLDS_THAT_POST(2014),
  POSTING_UNKNOWN(2015, 404),
  ENDS_BEFORE_IT_BEGINS(2016),
  ENDS_IN_THE_PAST(2017),
  LAST_ADMINISTRATOR(2018);

  private final int number;
  private final int status;

  AccessRefusal(int number) {
    this(number, 422);
  }

  AccessRefusal(int number, int status) {
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
