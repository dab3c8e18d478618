package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.pages.Page;

/// Who can look at the people of a unit.
public record SeenByPage(Places.Name unit, List<Seer> seers) implements Page {

  /// @param program no person, but a program of the unit
  /// @param unmasks may also ask, with a reason, for a whole telephone number
  public record Seer(
      String name,
      String postHi,
      String postEn,
      Places.Name in,
      LocalDate since,
      boolean lent,
      boolean program,
      boolean unmasks) {}
}
