package org.sangathan.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something in the trail that is not as it was written.
///
/// @param cell of the line or link; null where a day is meant
/// @param id of the line; null where a link or a day is meant
/// @param what the act's or the look's name, where the line still stands
/// @param at when it was received; of a line that is missing, when its id was made
/// @param number of the link in its chain, or how many lines are meant
public record Finding(
    Kind kind,
    LocalDate day,
    @Nullable Integer cell,
    @Nullable UUID id,
    @Nullable String what,
    @Nullable Instant at,
    long number) {

  /// Each has its words under `command.audit.` and its name.
  public enum Kind {
    /// The line stands, but not as it stood.
    LINE_CHANGED,
    /// The chain knows the line, but it is gone.
    LINE_MISSING,
    /// The line is there and the chain does not know it.
    LINE_INSERTED,
    /// The line stands in another place of the order.
    LINE_REORDERED,
    /// A link of a chain does not follow from the one before it.
    LINK_BROKEN,
    /// Chains of days that have no head yet have lost lines.
    LINES_CUT,
    /// The head is not what the day's chains and the head before it come to.
    HEAD_BROKEN,
    /// The head was signed by nobody, or with another key.
    HEAD_FORGED,
    /// A day has no head although a later one has.
    HEAD_MISSING,
    /// The lines of a day were dropped before their time was over.
    DROPPED_EARLY
  }

  static Finding ofDay(Kind kind, LocalDate day, long number) {
    return new Finding(kind, day, null, null, null, null, number);
  }
}
