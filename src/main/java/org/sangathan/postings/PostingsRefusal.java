package org.sangathan.postings;

import org.sangathan.acts.Refusal;

/// What is refused of a file of office-bearers, and of one's own posts. Numbers never change
/// meaning.
enum PostingsRefusal implements Refusal {
  ROW_MISSING_CELL(4501),
  ROW_PHONE(4502),
  ROW_SIGN_IN_NAME(4503),
  ROW_POST(4504),
  ROW_UNIT(4505),
  ROW_BEYOND_YOUR_POST(4506),
  ROW_TWO_PERSONS(4507),
  ROW_TAKEN(4508),
  ROW_DAY(4509),
  ROW_OTHER_PERSON(4510),
  ROW_TWICE(4511),
  ROW_LANGUAGE(4512),
  NOT_YOUR_POST(4521, 404),
  BY_YOURSELF_ONLY(4522, 403),
  NOT_YOURS_TO_GIVE(4523, 404),
  NOT_HELD_HERE(4524, 404),
  UNIT_UNKNOWN(4525),
  NOTHING_CHANGES(4526),
  NOT_HIGHER(4527),
  NOBODY_KNOWN(4528, 404),
  TOO_MANY_POSTS(4529),
  ONLY_AT_THE_TOP(4530, 403),
  KIND_UNKNOWN(4531),
  LIMIT_OUT_OF_RANGE(4532),
  ROW_TOO_MANY_POSTS(4533),
  NO_SUCH_DECISION(4534),
  ROW_TERM_TOO_LONG(4535),
  ROW_TERM_OVER(4536),
  ROW_NO_TERM(4537),
  TERM_TOO_LONG(4538),
  ROW_NEW_NUMBER(4539),
  ROW_NUMBER_OF_SEVERAL(4540),
  ROW_GROUND(4563),
  ROW_ACTING(4564),
  ROW_DECIDED_LATER(4565);

  private final int number;
  private final int status;

  PostingsRefusal(int number) {
    this(number, 422);
  }

  PostingsRefusal(int number, int status) {
    this.number = number;
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public int number() {
    return number;
  }
}
