package org.sangathan.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A day as people write it here (21-11-2026, 21/11/2026) or as programs do (2026-11-21), in either
/// kind of digits.
public final class WrittenDay {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private WrittenDay() {}

  /// Empty where the text is no day, or one that no record can mean.
  public static Optional<LocalDate> parse(String text) {
    String[] parts = text.strip().split("[-/.]", -1);
    if (parts.length != 3) return Optional.empty();
    try {
      int a = Integer.parseInt(parts[0]);
      int b = Integer.parseInt(parts[1]);
      int c = Integer.parseInt(parts[2]);
      LocalDate day = a > 31 ? LocalDate.of(a, b, c) : LocalDate.of(c, b, a);
      return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
