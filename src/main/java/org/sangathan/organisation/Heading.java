package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where am I: a unit with its level, and the units above it from the top down. Every page about a
/// unit carries one, because two levels may bear one label and two units one name.
///
/// @param closed the day from which it is no more; null while it is open
/// @param goesOn the open unit that followed it when boundaries were redrawn, of several the first
public record Heading(
    Step unit,
    List<Step> above,
    @Nullable String kind,
    @Nullable LocalDate closed,
    @Nullable Step goesOn) {

  public boolean isClosed() {
    return closed != null;
  }

  public record Step(
      int id,
      String code,
      @Nullable String nameHi,
      @Nullable String nameEn,
      String levelHi,
      String levelEn,
      boolean opens) {

    /// The same unit under the names that it bore on another day.
    public Step named(@Nullable String hi, @Nullable String en) {
      return new Step(id, code, hi, en, levelHi, levelEn, opens);
    }
  }
}
