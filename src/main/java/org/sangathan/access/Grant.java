package org.sangathan.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one posting gives: capabilities in a unit, with a reach, for some days.
///
/// @param kind the code of the kind of post
/// @param to the day on which it is over; null while no end is set
record Grant(
    UUID posting,
    String kind,
    int unit,
    Capabilities capabilities,
    Reach reach,
    LocalDate from,
    @Nullable LocalDate to) {

  enum Reach {
    OWN,
    OWN_AND_BELOW;

    static Reach of(String code) {
      return switch (code) {
        case "own" -> OWN;
        case "own-and-below" -> OWN_AND_BELOW;
        default -> throw new IllegalArgumentException("reach " + code);
      };
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  boolean reaches(int place, Places places) {
    return switch (reach) {
      case OWN -> place == unit;
      case OWN_AND_BELOW -> places.within(place, unit);
    };
  }
}
