package org.sangathan.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// One's own posts and the work number of each.
///
/// @param notice version of the notice that is shown
public record WorkNumberPage(List<Post> posts, int notice) implements Page {

  /// @param number null where none was given
  public record Post(
      String posting, String postHi, String postEn, Places.Name unit, @Nullable String number) {}
}
