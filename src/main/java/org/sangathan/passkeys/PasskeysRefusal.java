package org.sangathan.passkeys;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum PasskeysRefusal implements Refusal {
  PASSKEY_NOT_MADE(2070),
  PASSKEY_WRONG(2071, 401),
  PASSKEY_TOO_MANY(2072),
  PASSKEY_NEEDS_SCRIPT(2073),
  PASSKEY_BY_A_PROGRAM(2074, 403),
  PASSKEY_UNKNOWN(2075, 404),
  SHOW_YOURSELF_FIRST(2076);

  private final int number;
  private final int status;

  PasskeysRefusal(int number) {
    this(number, 422);
  }

  PasskeysRefusal(int number, int status) {
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
