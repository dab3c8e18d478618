package org.sangathan.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// What was done and looked at in a unit.
///
/// @param leaf nothing lies below the unit
/// @param asked what the reader wants to see, as it stands in the address
/// @param names of acts and looks among which one can choose
/// @param more the address that goes on; null at the end
/// @param searchedTo the day down to which was searched, where that is not all that was asked for
public record TrailPage(
    Places.Name unit,
    boolean leaf,
    Asked asked,
    List<TrailLine> lines,
    List<String> names,
    @Nullable String more,
    @Nullable LocalDate searchedTo,
    boolean unknownPerson)
    implements Page {

  /// @param query of the address, for the same list as a file
  public record Asked(
      boolean below, String what, String person, String from, String to, String query) {}
}
