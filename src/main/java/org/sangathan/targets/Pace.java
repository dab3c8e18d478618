package org.sangathan.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How far a unit is on its way to a target.
///
/// @param expected what an even pace would have brought by the end of today
/// @param perDay what each day from tomorrow must bring; nought when it is reached, null where no
///   day is left
public record Pace(long target, long done, long expected, @Nullable Long perDay) {

  /// @param from the first day
  /// @param to the last day, counted too
  static Pace of(long target, long done, LocalDate from, LocalDate to, LocalDate today) {
    long length = ChronoUnit.DAYS.between(from, to) + 1;
    long passed = Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, length);
    long left = length - passed;
    long missing = Math.max(0, target - done);
    Long perDay = missing == 0 ? Long.valueOf(0) : left == 0 ? null : Math.ceilDiv(missing, left);
    return new Pace(target, done, target * passed / length, perDay);
  }

  public long gap() {
    return Math.max(0, target - done);
  }

  public boolean isOnPace() {
    return done >= expected;
  }

  /// For a bar: at most the whole of it.
  public int perMille() {
    return target == 0 ? 1000 : (int) Math.min(1000, done * 1000 / target);
  }

  /// Where on the bar an even pace would be.
  public int expectedPerMille() {
    return target == 0 ? 1000 : (int) (expected * 1000 / target);
  }
}
