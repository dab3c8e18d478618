package org.sangathan.works;

import org.sangathan.acts.Refusal;

/// Why something is not done with a long work.
public enum WorksRefusal implements Refusal {
  WORK_UNKNOWN(1101);

  private final int number;

  WorksRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int status() {
    return 404;
  }
}
