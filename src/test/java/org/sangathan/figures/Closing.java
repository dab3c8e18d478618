package org.sangathan.figures;

import java.time.LocalDate;

/// Closes days that are not over by the clock, for tests of what is told of closed days.
public final class Closing {
  private Closing() {}

  public static void upTo(DayClose close, LocalDate last) {
    close.closeUpTo(last);
  }
}
