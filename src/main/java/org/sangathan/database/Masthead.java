package org.sangathan.database;

import java.time.ZoneId;

/// What the organisation calls itself, its colour and the zone of its clock.
public record Masthead(String nameHi, String nameEn, String accent, ZoneId zone) {

  /// Until the first run has asked for a name; both names are then said by the words files.
  public static final Masthead UNNAMED = new Masthead("", "", "#0f5f66", ZoneId.of("Asia/Kolkata"));
}
