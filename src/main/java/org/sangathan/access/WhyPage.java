package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.pages.Page;

/// By which of the reader's posts what may be done in a unit.
public record WhyPage(Places.Name unit, List<Reason> reasons) implements Page {

  /// A posting that allows something there.
  ///
  /// @param lent the post is somebody else's, who lent it
  public record Reason(
      String postHi,
      String postEn,
      Places.Name in,
      LocalDate since,
      boolean lent,
      List<Far> scopes) {}

  /// How far it goes in one scope, and what it allows there.
  ///
  /// @param scope `enter`, `see` or `search`
  /// @param reach `own` or `own-and-below`
  public record Far(String scope, String reach, List<String> capabilities) {}
}
