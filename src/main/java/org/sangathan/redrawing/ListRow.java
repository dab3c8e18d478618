package org.sangathan.redrawing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of the booth list of an election: what becomes of an old unit, or a unit that is new.
///
/// @param before code of the old unit; empty where there was none
/// @param after code of the unit as it will be
/// @param share of the old unit, in thousandths of a per cent; null where none is said
/// @param parent code of the unit above; empty where it stays as it was
record ListRow(
    int line,
    String before,
    String after,
    @Nullable String nameHi,
    @Nullable String nameEn,
    @Nullable Long share,
    String parent) {

  boolean isSame() {
    return before.equals(after);
  }

  /// Empty where the row does not say it.
  String said(String column) {
    return switch (column) {
      case ListColumns.NAME_HI -> Objects.requireNonNullElse(nameHi, "");
      case ListColumns.NAME_EN -> Objects.requireNonNullElse(nameEn, "");
      default -> parent;
    };
  }

  String name() {
    if (nameHi != null) return nameHi;
    return nameEn == null ? "" : nameEn;
  }
}
