package org.sangathan.pages;

import org.sangathan.acts.Refusal;

/// What cannot be served, whatever was asked. Numbers that are missing between them belong to the
/// acts, which refuse also without a page.
public enum PagesRefusal implements Refusal {
  SIGN_IN_FIRST(1014, 401),
  BROKEN(1016, 500),
  PAGE_UNKNOWN(1017, 404),
  BODY_UNREADABLE(1018, 400),
  METHOD_UNKNOWN(1019, 405),
  STORE_AWAY(1020, 503),
  FORM_EXPIRED(1021, 403),
  TOO_LARGE(1022, 413),
  TOO_OFTEN(1023, 429),
  SOUGHT_BY_ANOTHER(1024, 400);

  private final int number;
  private final int status;

  PagesRefusal(int number, int status) {
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
