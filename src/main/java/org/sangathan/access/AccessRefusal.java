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
  LAST_ADMINISTRATOR(2018),
  SECOND_PROOF_FIRST(2025, 403),
  LENT_TOO_LONG(2026),
  CAPABILITY_UNKNOWN(2027),
  POST_CODE_MALFORMED(2028),
  SURE_YOURSELF_FIRST(2029, 403),
  SPAN_UNKNOWN(2030),
  LENT_ALREADY(2031),
  NOBODY_WAITS(2044),
  ONE_AT_A_TIME(2045),
  HOLDERS_STAY(2046),
  NOT_FOR_PROGRAMS(2047),
  GROUND_OF_ANOTHER_ACT(2048),
  NO_MISTAKE_ANY_MORE(2049),
  DECIDED_LATER(2050),
  NO_TERM_FOR_MENTORS(2051),
  NEW_NUMBER_OF(2052);

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
