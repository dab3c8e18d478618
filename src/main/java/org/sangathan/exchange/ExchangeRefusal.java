package org.sangathan.exchange;

import org.sangathan.acts.Refusal;

/// Why a file is not taken, or one of its rows. The numbers from 3050 on were first told by
/// `organisation`, when only files of units came in.
enum ExchangeRefusal implements Refusal {
  FILE_EMPTY(3050),
  COLUMN_MISSING(3051),
  COLUMN_TWICE(3052),
  COUNT_WITHOUT_DAY(3053),
  FILE_TOO_LONG(3054),
  ROW_TOO_LONG(3055),
  ROW_TOO_SHORT(3056),
  ROW_QUOTES(3057),

  KIND_UNKNOWN(6201),
  FILE_AGAIN(6202, 409),
  BOOK_TOO_LARGE(6203),
  BOOK_UNREADABLE(6204),
  BOOK_TOO_OLD(6205),
  UPLOAD_UNKNOWN(6206, 404),
  TAKEN_ALREADY(6207, 409),
  NOT_TAKEN(6208, 409),
  COLUMNS_OTHER(6209),
  COLUMN_UNKNOWN(6210),
  NOT_KEPT_ANY_MORE(6211, 410),
  ROOM_USED(6212, 429),
  HEADER_BELOW(6251);

  private final int number;
  private final int status;

  ExchangeRefusal(int number) {
    this(number, 422);
  }

  ExchangeRefusal(int number, int status) {
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
