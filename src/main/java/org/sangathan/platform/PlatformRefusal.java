package org.sangathan.platform;

/// What the platform itself refuses: forms that cannot be read, repeats that contradict, strangers.
public enum PlatformRefusal implements Refusal {
  FIELD_MISSING(1001, 422),
  FIELD_TOO_LONG(1002, 422),
  NOT_A_NUMBER(1003, 422),
  NOT_A_DATE(1004, 422),
  NOT_ONE_OF(1005, 422),
  NOT_AN_ID(1006, 422),
  FIELD_UNKNOWN(1007, 422),
  FORBIDDEN_LETTER(1008, 422),
  NOT_YES_OR_NO(1009, 422),
  SAID_OTHERWISE_BEFORE(1010, 409),
  ACT_UNKNOWN(1011, 404),
  NOT_YOURS(1012, 403),
  PLACE_UNKNOWN(1013, 404),
  SIGN_IN_FIRST(1014, 401),
  TOO_BUSY(1015, 503),
  BROKEN(1016, 500),
  PAGE_UNKNOWN(1017, 404),
  BODY_UNREADABLE(1018, 400),
  METHOD_UNKNOWN(1019, 405),
  STORE_AWAY(1020, 503),
  FORM_EXPIRED(1021, 403),
  TOO_LARGE(1022, 413);

  private final int number;
  private final int status;

  PlatformRefusal(int number, int status) {
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
