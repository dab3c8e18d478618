package org.sangathan.erasure;

import java.time.Instant;
import java.util.List;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Who was erased here and below within the year, and the form that erases many.
///
/// @param groups empty for whoever may not erase
/// @param most how many at once
/// @param mayRestore whether the reader may propose to bring one back
public record ErasedPage(
    Heading heading, List<Group> groups, int most, List<Erased> erased, boolean mayRestore)
    implements Page {

  /// @param which as the form names them
  /// @param count never told higher than one above what goes at once
  public record Group(String which, int count) {}

  /// Nothing about whom: an id, and who did it.
  public record Erased(String id, Places.Name unit, String by, Instant at) {}
}
