package org.sangathan.accounts;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
public enum AccountsRefusal implements Refusal {
  NOT_AN_INDIAN_MOBILE(2001),
  PHONE_OR_NAME_MISSING(2002),
  SIGN_IN_NAME_MALFORMED(2003),
  SIGN_IN_NAME_TAKEN(2004),
  ACCOUNT_UNKNOWN(2013, 404),
  TOKEN_MALFORMED(2019),
  TOKEN_DAYS(2020),
  TOKEN_UNKNOWN(2021, 404),
  TOKEN_BY_A_PROGRAM(2061, 403);

  private final int number;
  private final int status;

  AccountsRefusal(int number) {
    this(number, 422);
  }

  AccountsRefusal(int number, int status) {
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
