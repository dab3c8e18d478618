package org.sangathan.doorkeeper;

import org.sangathan.acts.Refusal;

/// What the module refuses. Numbers never change meaning.
enum DoorkeeperRefusal implements Refusal {
  BROWSER_NEEDED(2091),
  SHOW_YOURSELF_FIRST(2092);

  private final int number;

  DoorkeeperRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
