package org.sangathan.acts;

/// What is refused before an act decides: forms that cannot be read, repeats that contradict,
/// strangers. The numbers missing between them were given to pages.
public enum ActsRefusal implements Refusal {
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
  TOO_BUSY(1015, 503);

  private final int number;
  private final int status;

  ActsRefusal(int number, int status) {
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
