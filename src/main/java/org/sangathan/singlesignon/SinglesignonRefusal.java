package org.sangathan.singlesignon;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum SinglesignonRefusal implements Refusal {
  NOT_SET_UP(2080, 404),
  DIRECTORY_SILENT(2081, 503),
  NOT_CONFIRMED(2082, 401),
  NO_ACCOUNT(2083, 403),
  LINKED_ELSEWHERE(2084),
  LINK_UNKNOWN(2085, 404),
  SHOW_YOURSELF_FIRST(2086),
  STATEMENT_ENDED(2087);

  private final int number;
  private final int status;

  SinglesignonRefusal(int number) {
    this(number, 422);
  }

  SinglesignonRefusal(int number, int status) {
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
