package org.sangathan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// A number as it stood at a moment, to be passed on.
///
/// @param below whether the units below are counted too
/// @param days how many days back were counted; null for the number that stood
/// @param address of this page, whole, as others can open it
/// @param texts to pass on, in Hindi first
public record PinnedFigurePage(
    Heading heading,
    String id,
    String measure,
    boolean below,
    @Nullable Integer days,
    long value,
    LocalDate day,
    Instant at,
    String address,
    List<Text> texts)
    implements Page {

  /// What is passed on in one language, with the address of its picture.
  public record Text(String language, String text, String picture) {}
}
