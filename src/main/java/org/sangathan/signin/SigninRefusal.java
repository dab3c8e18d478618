package org.sangathan.signin;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
public enum SigninRefusal implements Refusal {
  PASSWORD_TOO_SHORT(2005),
  PASSWORD_TOO_COMMON(2006),
  PASSWORD_IS_YOUR_NAME(2007),
  PASSWORD_TOO_LONG(2008),
  PRESENT_PASSWORD_WRONG(2009),
  PASSWORD_NOT_NEW(2010),
  SIGN_IN_WRONG(2022, 401),
  SIGN_IN_TOO_OFTEN(2023, 429),
  PASSWORD_FIRST(2024, 403),
  CODE_WRONG(2032, 401),
  CODE_TOO_OFTEN(2033, 429),
  PIN_WRONG(2034, 401),
  PIN_GONE(2035, 401),
  PIN_NOT_SIX_DIGITS(2036),
  PIN_TOO_EASY(2037),
  PIN_NOT_REPEATED(2038),
  SHOW_AGAIN_WHO_YOU_ARE(2039),
  BROWSER_NEEDED(2040),
  SESSION_UNKNOWN(2041, 404),
  DEVICE_UNKNOWN(2042, 404),
  SLIP_UNKNOWN(2043, 404);

  private final int number;
  private final int status;

  SigninRefusal(int number) {
    this(number, 422);
  }

  SigninRefusal(int number, int status) {
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
