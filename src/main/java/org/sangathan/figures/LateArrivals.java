package org.sangathan.figures;

import java.time.LocalDate;

/// How what came late changes a count of some days. Daily totals stay by receipt; a drive counts by
/// the day of the deed.
///
/// @param added done on these days, received after the last of them and yet in time
/// @param taken received on these days, but done before the first of them or too long ago
/// @param late done on these days and received on a later one, yet in time
public record LateArrivals(long added, long taken, long late) {
  /// So many days after the deed its receipt is still in time.
  public static final int IN_TIME = 7;

  /// Of which days deeds are counted, and until which one their receipt.
  public record Days(LocalDate from, LocalDate to, LocalDate until) {
    public static Days of(LocalDate from, LocalDate to) {
      return new Days(from, to, to.plusDays(IN_TIME));
    }

    /// As it was known when an earlier day ended.
    public Days until(LocalDate day) {
      return day.isBefore(until) ? new Days(from, to, day) : this;
    }
  }

  public static final LateArrivals NONE = new LateArrivals(0, 0, 0);

  /// What has to be added to take these away.
  public LateArrivals negative() {
    return new LateArrivals(-added, -taken, -late);
  }

  public LateArrivals and(LateArrivals more) {
    return new LateArrivals(added + more.added, taken + more.taken, late + more.late);
  }
}
