package org.sangathan.contacts;

import org.sangathan.acts.Refusal;

/// Why a work number is not taken. Numbers never change meaning.
enum ContactsRefusal implements Refusal {
  POST_NOT_YOURS(4351, 404),
  NO_MOBILE(4352, 422),
  NOT_AGREED(4353, 422),
  NOTICE_CHANGED(4354, 422),
  NO_NUMBER_THERE(4355, 422),
  NOBODY_TO_CALL(4356, 404);

  private final int number;
  private final int status;

  ContactsRefusal(int number, int status) {
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
