package org.sangathan.messages;

import org.sangathan.acts.Refusal;

/// Why something about messages is not done.
public enum MessagesRefusal implements Refusal {
  TEMPLATE_UNKNOWN(2301),
  VARIABLES_DIFFER(2302),
  NUMBER_ODD(2303),
  HEADER_ODD(2304),
  ONLY_AT_THE_TOP(2305);

  private final int number;

  MessagesRefusal(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
