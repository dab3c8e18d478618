package org.sangathan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An account holding a post in a unit. The day `to` is the first one without it.
///
/// @param span further units that it goes over
/// @param lentBy the posting of which this one is a loan; null for a post of one's own
/// @param acting only looking after the post until it has a holder of its own
record Posting(
    int cell,
    UUID id,
    UUID account,
    String type,
    int unit,
    List<Integer> span,
    @Nullable UUID lentBy,
    boolean acting,
    LocalDate from,
    @Nullable LocalDate to) {

  /// Of one's own, over one unit, without an end.
  Posting(int cell, UUID id, UUID account, String type, int unit, LocalDate from) {
    this(cell, id, account, type, unit, List.of(), null, false, from, null);
  }

  /// Every unit that it goes over, its own first.
  int[] units() {
    return IntStream.concat(IntStream.of(unit), span.stream().mapToInt(Integer::intValue))
        .toArray();
  }

  /// Held on that day or on a later one.
  boolean lastsBeyond(LocalDate day) {
    return to == null || to.isAfter(day);
  }
}
