package org.sangathan.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account holding a post in a unit. The day `to` is the first one without it.
record Posting(
    int cell,
    UUID id,
    UUID account,
    String type,
    int unit,
    LocalDate from,
    @Nullable LocalDate to) {

  /// Held on that day or on a later one.
  boolean lastsBeyond(LocalDate day) {
    return to == null || to.isAfter(day);
  }
}
