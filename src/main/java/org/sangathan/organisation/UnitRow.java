package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one line of a file says about a unit. What is null or empty was left blank: for a unit that
/// exists it stays as it is.
///
/// @param line as a spreadsheet counts
/// @param ids official numbers by scheme
/// @param links codes of other units by type of tie
record UnitRow(
    int line,
    String code,
    int tree,
    @Nullable Level level,
    @Nullable String parent,
    @Nullable String nameHi,
    @Nullable String nameEn,
    @Nullable String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> aliases,
    Map<String, String> ids,
    Map<String, List<String>> links,
    List<Weight> weights) {

  record Weight(String what, LocalDate asOn, long value) {}

  /// By which two rows that say the same are known.
  long hash() {
    String level = this.level == null ? "" : this.level.code();
    String all =
        String.join(
            "\u001F",
            code + tree + level,
            parent + "\u001F" + nameHi + "\u001F" + nameEn + "\u001F" + kind,
            from + "\u001F" + to,
            "" + aliases + ids + links + weights);
    long hash = 1125899906842597L;
    for (int i = 0; i < all.length(); i++) hash = 31 * hash + all.charAt(i);
    return hash;
  }
}
