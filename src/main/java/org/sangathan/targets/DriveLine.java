package org.sangathan.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.membership.Drive;

/// A drive as pages of targets tell it.
///
/// @param enrollers codes of the kinds of post by which people are recorded; empty for all
/// @param here whether the unit of the page opened it
public record DriveLine(
    String id,
    @Nullable String nameHi,
    @Nullable String nameEn,
    LocalDate from,
    LocalDate to,
    @Nullable Integer fee,
    List<String> enrollers,
    long length,
    boolean here) {

  public static DriveLine of(Drive drive, int unit) {
    return new DriveLine(
        drive.id().toString(),
        drive.nameHi(),
        drive.nameEn(),
        drive.fromDay(),
        drive.toDay(),
        drive.fee(),
        drive.enrollers(),
        drive.length(),
        drive.scope() == unit);
  }

  /// Which day of the drive it is; nought or less before it begins.
  public long dayOn(LocalDate today) {
    return ChronoUnit.DAYS.between(from, today) + 1;
  }

  public boolean isOver(LocalDate today) {
    return to.isBefore(today);
  }
}
