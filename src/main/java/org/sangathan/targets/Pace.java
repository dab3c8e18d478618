package org.sangathan.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// How far a unit is on its way to a target.
///
/// @param expected what an even pace would have brought by the end of today
/// @param perDay what each day from tomorrow must bring; nought when it is reached, null where no
///   day is left
public record Pace(long target, long done, long expected, @Nullable Long perDay) {
  /// The order of all lists of units by how far they are.
  public static final Comparator<Pace> FURTHEST_BEHIND_FIRST =
      Comparator.comparingLong(pace -> pace.done - pace.expected);

  /// The days of a drive, the last one counted too, and the day as on which pace is told.
  record Days(LocalDate from, LocalDate to, LocalDate today) {
    long length() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }

    long passed() {
      return Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, length());
    }
  }

  /// @param before what stood already when the drive began
  static Pace of(Days days, long before, long target, long done) {
    long left = days.length() - days.passed();
    long missing = Math.max(0, target - done);
    Long perDay = missing == 0 ? Long.valueOf(0) : left == 0 ? null : Math.ceilDiv(missing, left);
    return new Pace(target, done, even(before, target, days.passed(), days.length()), perDay);
  }

  /// Where an even pace would be: from what stood before, as much each day.
  static long even(long before, long target, long passed, long length) {
    long begun = Math.min(before, target);
    return begun + (target - begun) * passed / length;
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
