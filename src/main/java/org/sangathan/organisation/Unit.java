package org.sangathan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One unit as it is today: its place, its names in either script and its days. Official booth
/// lists have English names only, so one of the two is enough.
///
/// @param level the number of its [Level]
/// @param parent [Tree#NONE] above a root
/// @param cell where facts of the unit are born
/// @param kind `urban`, `rural`, `mixed`, or null where nobody said
/// @param validTo the first day on which it no longer exists
public record Unit(
    int id,
    int tree,
    int level,
    int parent,
    int cell,
    String code,
    @Nullable String nameHi,
    @Nullable String nameEn,
    @Nullable String kind,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean isClosed() {
    return validTo != null;
  }

  /// Whether it was there on that day.
  public boolean isThereOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }

  public Unit named(@Nullable String hi, @Nullable String en) {
    return new Unit(id, tree, level, parent, cell, code, hi, en, kind, validFrom, validTo);
  }
}
