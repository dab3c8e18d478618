package org.sangathan.erasure;

import org.sangathan.acts.Refusal;

/// Why nobody is erased or brought back. Numbers never change meaning.
enum ErasureRefusal implements Refusal {
  NOBODY_HERE(4401, 404),
  NOBODY_TO_ERASE(4402, 422),
  TOO_MANY_AT_ONCE(4403, 422),
  MORE_THAN_TOLD(4404, 422),
  NOT_ERASED_HERE(4405, 404),
  NOT_BY_HAND(4406, 403);

  private final int number;
  private final int status;

  ErasureRefusal(int number, int status) {
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
