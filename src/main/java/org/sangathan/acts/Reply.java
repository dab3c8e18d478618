package org.sangathan.acts;

import java.util.Locale;

/// What the dispatcher says to a door: the act's name, the answer, and whether it was given before.
public record Reply(String act, Answer<?> answer, boolean repeated) {

  /// The key of what is said when it was accepted in that way.
  public String wordOf(Enum<?> outcome) {
    return word(act, outcome);
  }

  static String word(String act, Enum<?> outcome) {
    return act + "." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
