package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one posting gives: capabilities in some units, each scope with its reach, for some days.
///
/// @param kind the code of the kind of post
/// @param unit in which the post is
/// @param span further units that the posting goes over; mostly none
/// @param lent it belongs to somebody else, who let this account act in it for a while
/// @param confirmed who holds it has said yes to it
/// @param to the day on which it is over; null while no end is set
record Grant(
    UUID posting,
    String kind,
    int unit,
    List<Integer> span,
    Capabilities capabilities,
    Reaches reaches,
    boolean lent,
    boolean confirmed,
    LocalDate from,
    @Nullable LocalDate to) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /// The same post goes on when this one is over.
  boolean goesOnIn(Grant other) {
    return to != null
        && !other.lent
        && other.unit == unit
        && other.kind.equals(kind)
        && !other.from.isAfter(to)
        && (other.to == null || other.to.isAfter(to));
  }

  /// Whether that capability would be good there.
  boolean allows(String capability, int place, Places places) {
    return capabilities.allow(capability) && reaches(Scope.of(capability), place, places);
  }

  boolean reaches(Scope scope, int place, Places places) {
    Reaches.Reach reach = reaches.in(scope);
    return reaches(reach, unit, place, places)
        || span.stream().anyMatch(further -> reaches(reach, further, place, places));
  }

  private static boolean reaches(Reaches.Reach reach, int from, int place, Places places) {
    return switch (reach) {
      case OWN -> place == from;
      case OWN_AND_BELOW -> places.within(place, from);
    };
  }
}
