package org.sangathan.boundaries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.figures.AskedDays;
import org.sangathan.membership.Drives;

/// As on which day a page is told, as its address asks: today, or a day that is over, as it was
/// then or in today's boundaries.
///
/// @param complaints about a day that could not be taken; today is shown instead
public record OnDay(LocalDate today, LocalDate end, Drawn drawn, List<Complaint> complaints) {

  /// @param on the day as somebody wrote it; today where nothing is said
  /// @param boundaries see [Drawn#of]
  public static OnDay of(@Nullable String on, @Nullable String boundaries, LocalDate today) {
    Map<String, String> said = new HashMap<>();
    if (on != null) said.put("on", on);
    return of(AskedDays.of(said, today), Drawn.of(boundaries));
  }

  /// @param days of which the one is told as on which totals are asked for
  public static OnDay of(AskedDays days, Drawn drawn) {
    return new OnDay(days.today(), days.end(), drawn, days.complaints());
  }

  /// Before which moment something must have been said to be told: at the end of a day that is
  /// over, and today whenever it was.
  public Instant before(ZoneId zone) {
    return isPast() ? end.plusDays(1).atStartOfDay(zone).toInstant() : Drives.EVER;
  }

  public boolean isPast() {
    return end.isBefore(today);
  }

  /// Whether a day that is over is told as it was then.
  public boolean isOfThen() {
    return isPast() && drawn == Drawn.THEN;
  }

  /// What an address asks to tell the same day: `on=2026-11-21&boundaries=then`; nothing for today.
  public String query() {
    return query(drawn);
  }

  /// The same day in those boundaries.
  public String query(Drawn other) {
    return isPast() ? "on=" + end + "&boundaries=" + other.code() : "";
  }

  /// The address with the day in it.
  public String at(String address) {
    return at(address, drawn);
  }

  public String at(String address, Drawn other) {
    if (!isPast()) return address;
    return address + (address.contains("?") ? "&" : "?") + query(other);
  }
}
