package org.sangathan.boundaries;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which boundaries a past day is told.
public enum Drawn {
  /// In those of that day: with the units that were there, each where it lay.
  THEN,
  /// In those of today: what was counted in units that were redrawn or moved since is told of those
  /// that followed them.
  TODAY;

  /// @param said as it stands in an address; as it was then where nothing or something else is said
  public static Drawn of(@Nullable String said) {
    return TODAY.code().equals(said) ? TODAY : THEN;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
