package org.sangathan.telephones;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum TelephonesRefusal implements Refusal {
  BROWSER_NEEDED(2093),
  SHOW_YOURSELF_FIRST(2094),
  NUMBER_THAT_IS_KNOWN(2095),
  CODE_WRONG(2096),
  /// Told only to whoever has shown that the number is theirs.
  OPENS_ANOTHER_ACCOUNT(2097),
  NO_MESSAGES_HERE(2098),
  OWN_UNDER_MY_ACCOUNT(2099, 403);

  private final int number;
  private final int status;

  TelephonesRefusal(int number) {
    this(number, 422);
  }

  TelephonesRefusal(int number, int status) {
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
