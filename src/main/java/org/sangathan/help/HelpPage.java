package org.sangathan.help;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// Whom to ask, and what waits.
///
/// @param number of the error that led here
/// @param above who holds a post nearest above the reader's own posts
/// @param decisions how many deeds of others wait for the reader's yes or no
/// @param notices how many notices the reader has not opened yet
public record HelpPage(@Nullable Integer number, List<Above> above, int decisions, int notices)
    implements Page {

  /// Somebody in a post above.
  public record Above(
      Places.Name unit, String name, String postHi, String postEn, LocalDate since) {}

  @Override
  public @Nullable String fragment(String target) {
    return target.equals("help-now") ? "HelpNow" : null;
  }
}
