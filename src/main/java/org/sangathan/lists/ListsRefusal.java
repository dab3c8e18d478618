package org.sangathan.lists;

import org.sangathan.acts.Refusal;

/// Why a list is not handed out. Numbers never change meaning.
enum ListsRefusal implements Refusal {
  NOBODY_ON_IT(4301, 422),
  COLUMN_UNKNOWN(4302, 422),
  NUMBERS_NOT_YOURS(4303, 403),
  MORE_THAN_A_DAY(4304, 422),
  TOO_LONG_FOR_PAPER(4305, 422),
  LIST_UNKNOWN(4306, 404),
  TIME_IS_OVER(4307, 403),
  TAKEN_OFTEN(4308, 403),
  LIST_GREW(4309, 422),
  QUOTA_USED(4310, 429);

  private final int number;
  private final int status;

  ListsRefusal(int number, int status) {
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
