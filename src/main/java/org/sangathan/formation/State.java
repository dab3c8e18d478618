package org.sangathan.formation;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a unit is formed, as far as one asks.
public enum State {
  ALL,
  INCOMPLETE,
  EMPTY,
  PARTIAL,
  COMPLETE,
  ACTING,
  UNCONFIRMED,
  UNDER;

  /// As it stands in addresses; incomplete units where nothing is said, because they are asked for.
  public static State of(@Nullable String said) {
    return Arrays.stream(values())
        .filter(s -> s.code().equals(said))
        .findFirst()
        .orElse(INCOMPLETE);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
