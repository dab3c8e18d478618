package org.sangathan.figures;

/// How what came late changes a count of some days. Daily totals stay by receipt; a drive counts by
/// the day of the deed.
///
/// @param added done on these days, received after the last of them and yet in time
/// @param taken received on these days, but done before the first of them or too long ago
/// @param late done on these days and received on a later one, yet in time
public record LateArrivals(long added, long taken, long late) {
  /// So many days after the deed its receipt is still in time.
  public static final int IN_TIME = 7;

  public static final LateArrivals NONE = new LateArrivals(0, 0, 0);

  LateArrivals and(LateArrivals more) {
    return new LateArrivals(added + more.added, taken + more.taken, late + more.late);
  }
}
