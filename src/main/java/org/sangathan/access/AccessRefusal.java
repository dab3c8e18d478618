package org.sangathan.access;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum AccessRefusal implements Refusal {
  NOT_AN_INDIAN_MOBILE(2001),
  PHONE_OR_NAME_MISSING(2002),
  SIGN_IN_NAME_MALFORMED(2003),
  SIGN_IN_NAME_TAKEN(2004),
  PASSWORD_TOO_SHORT(2005),
  PASSWORD_TOO_COMMON(2006),
  PASSWORD_IS_YOUR_NAME(2007),
  PASSWORD_TOO_LONG(2008),
  PRESENT_PASSWORD_WRONG(2009),
  PASSWORD_NOT_NEW(2010),
  POST_TYPE_UNKNOWN(2011),
  BEYOND_YOUR_POST(2012, 403),
  ACCOUNT_UNKNOWN(2013, 404),
  HOLDS_THAT_POST(2014),
  POSTING_UNKNOWN(2015, 404),
  ENDS_BEFORE_IT_BEGINS(2016),
  ENDS_IN_THE_PAST(2017),
  LAST_ADMINISTRATOR(2018),
  TOKEN_MALFORMED(2019),
  TOKEN_DAYS(2020),
  TOKEN_UNKNOWN(2021, 404),
  SIGN_IN_WRONG(2022, 401),
  SIGN_IN_TOO_OFTEN(2023, 429),
  PASSWORD_FIRST(2024, 403);

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
