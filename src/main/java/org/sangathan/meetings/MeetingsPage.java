package org.sangathan.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Meetings that were held until the end of a day, the newest first.
///
/// @param day as on which they are told
/// @param goesOn the unit in which the meetings of this one are told; null where they are told
///   here, or where the reader does not see them
/// @param sheet which one of fifty lines this is
/// @param more whether another one follows
public record MeetingsPage(
    Heading heading,
    OnDay day,
    @Nullable Met goesOn,
    List<Line> meetings,
    Totals totals,
    int sheet,
    boolean more,
    May may)
    implements Page {

  /// @param met the unit that met; null where it is that of the page
  /// @param here it is told in the unit of the page itself, and not below
  public record Line(
      UUID id,
      @Nullable Met met,
      boolean here,
      LocalDate heldOn,
      String place,
      int present,
      @Nullable String decided) {}

  /// A unit that met, under its name of the day.
  ///
  /// @param opens whether the reader may open its page, and finds the meeting there
  public record Met(String code, @Nullable String nameHi, @Nullable String nameEn, boolean opens) {}

  /// Of the last days, here and below.
  ///
  /// @param units in how many units there was one
  /// @param here how many the unit of the page held itself
  public record Totals(int days, long meetings, long present, long units, long here) {}

  /// What the reader may do in the unit of the page; nothing on a past day.
  public record May(boolean note, boolean withdraw) {}
}
