package org.sangathan.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Who was erased here and below within the year, and the form that erases many.
///
/// @param many who withdrew and may be erased, never told higher than one above what goes at once;
///   null for whoever may not erase
/// @param most how many at once
/// @param mayRestore whether the reader may propose to bring one back
public record ErasedPage(
    Heading heading, @Nullable Integer many, int most, List<Erased> erased, boolean mayRestore)
    implements Page {

  /// Nothing about whom: an id, and who did it.
  public record Erased(String id, Places.Name unit, String by, Instant at) {}
}
