package org.sangathan.singlesignon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// One's own links with the directory, and making one.
///
/// @param statement whom the directory just confirmed; empty before
/// @param asksPresent linking needs the present PIN or the password
public record MySingleSignOnPage(
    String nameHi, String nameEn, List<Link> links, String statement, boolean asksPresent)
    implements Page {

  /// That one is also somebody in the directory.
  ///
  /// @param usedOn null when one did not come in by it yet
  public record Link(UUID id, Instant madeAt, @Nullable LocalDate usedOn) {}
}
