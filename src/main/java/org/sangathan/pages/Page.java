package org.sangathan.pages;

import org.jspecify.annotations.Nullable;

/// What a `Show…` returns: a public record `…Page` with everything that its template tells. The
/// template of `org.sangathan.overview.UnitPage` is `overview/Unit.jte`; it has the parameters
/// `page` and `screen`.
public interface Page {

  default int status() {
    return 200;
  }

  /// The template beside the page's own that answers when htmx asks for one part (its name without
  /// `.jte`), or null when the whole page is wanted.
  ///
  /// @param target the id of the element that will be replaced, empty when it has none
  default @Nullable String fragment(String target) {
    return null;
  }
}
