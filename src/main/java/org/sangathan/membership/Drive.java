package org.sangathan.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A membership drive as it is settled now.
///
/// @param scope the unit within which it runs
/// @param fromDay its first day
/// @param toDay its last day
/// @param fee in rupees, or null where none was settled
/// @param enrollers codes of the kinds of post by which people are recorded while it runs; empty
///   for all that may
/// @param settledAt since when this holds
public record Drive(
    UUID id,
    int scope,
    @Nullable String nameHi,
    @Nullable String nameEn,
    LocalDate fromDay,
    LocalDate toDay,
    @Nullable Integer fee,
    List<String> enrollers,
    Instant settledAt) {

  public boolean isOver(LocalDate today) {
    return toDay.isBefore(today);
  }

  public boolean runsOn(LocalDate day) {
    return !fromDay.isAfter(day) && !isOver(day);
  }

  /// How many days it lasts.
  public long length() {
    return ChronoUnit.DAYS.between(fromDay, toDay) + 1;
  }
}
