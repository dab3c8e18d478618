package org.sangathan.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Meetings that were held, the newest first.
///
/// @param sheet which one of fifty lines this is
/// @param more whether another one follows
public record MeetingsPage(
    Heading heading,
    List<Line> meetings,
    Totals totals,
    int sheet,
    boolean more,
    LocalDate today,
    May may)
    implements Page {

  /// @param here in the unit of the page itself
  public record Line(
      UUID id,
      Places.@Nullable Name unit,
      boolean here,
      LocalDate heldOn,
      String place,
      int present,
      @Nullable String decided) {}

  /// Of the last days, here and below.
  ///
  /// @param units in how many units there was one
  /// @param here how many were in the unit itself
  public record Totals(int days, long meetings, long present, long units, long here) {}

  /// What the reader may do in the unit of the page.
  public record May(boolean note, boolean withdraw) {}
}
