package org.sangathan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that somebody sent, and how far it has come.
///
/// @param headers as they stand in the file
/// @param targets which column each of them is; empty for those that are left out
record Upload(
    UUID id,
    UUID account,
    int unit,
    String kind,
    String fileName,
    long size,
    Instant sentAt,
    State state,
    List<String> headers,
    List<String> targets,
    int rowCount,
    Tally tally,
    @Nullable LocalDate takenOn,
    @Nullable LocalDate undoneOn) {

  enum State {
    UNMATCHED,
    READ,
    CHECKED,
    TAKEN,
    UNDONE;

    /// Whether its columns and rows are nobody's question any more.
    boolean isSettled() {
      return this == TAKEN || this == UNDONE;
    }

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How many rows would be, or were, which.
  record Tally(int fresh, int changed, int same, int warned, int failed) {}

  List<String> dropped() {
    return headers.stream().filter(ForbiddenColumns::has).toList();
  }

  /// Columns that are left out because nothing is known of them, or because somebody chose so.
  List<String> leftOut() {
    return java.util.stream.IntStream.range(0, headers.size())
        .filter(i -> targets.get(i).isEmpty())
        .mapToObj(headers::get)
        .filter(header -> !header.isBlank() && !ForbiddenColumns.has(header))
        .toList();
  }
}
