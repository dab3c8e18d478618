package org.sangathan.messages;

import java.util.List;
import java.util.Map;

/// No gateway: messages stay here, where a page may show them. Codes can be read in the demo only.
///
/// @param demo nothing in this organisation is real
record OutboxGateway(boolean demo) implements Gateway {

  @Override
  public List<Outcome> hand(List<Letter> letters) {
    return letters.stream().map(this::kept).toList();
  }

  private Outcome kept(Letter letter) {
    Map<String, String> values = demo ? letter.values() : letter.valuesToShow();
    return new Kept(values);
  }

  @Override
  public boolean reachesPhones() {
    return false;
  }

  @Override
  public boolean isShown() {
    return demo;
  }
}
