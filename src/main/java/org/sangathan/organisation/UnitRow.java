package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one line of a file says about a unit. What is null or empty was left blank: for a unit that
/// exists it stays as it is.
///
/// @param line as a spreadsheet counts
/// @param hash by which two rows that say the same are known
/// @param ids official numbers by scheme
/// @param links ties to other units by type
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
    Map<String, Ties> links,
    List<Weight> weights,
    List<Fact> facts,
    long hash) {

  /// The ties of one type.
  ///
  /// @param codes of all units at their other ends
  /// @param counting the one of them that counts, if any does: a leaf counts once
  record Ties(List<String> codes, @Nullable String counting) {}

  record Weight(String what, LocalDate asOn, long value) {}

  /// What has been so of the unit since a day.
  record Fact(String what, LocalDate since, String value) {}
}
