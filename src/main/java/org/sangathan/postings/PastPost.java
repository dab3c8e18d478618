package org.sangathan.postings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;

/// A post that somebody held, holds or will hold.
///
/// @param to the first day without it
/// @param begun why it was given
/// @param speaks is or was a spokesperson of the unit
/// @param ended why it ends; null where nobody said, or while no end is known
public record PastPost(
    UUID posting,
    int unit,
    UUID account,
    String name,
    String kind,
    String postHi,
    String postEn,
    boolean acting,
    LocalDate from,
    @Nullable LocalDate to,
    Reason begun,
    @Nullable Reason ended,
    PostKinds.Nature nature,
    boolean speaks) {

  /// @param ground as the word `access.ground.…` names it
  /// @param decision on which it rests, in words
  /// @param noted the number under which a body's decision is on record
  public record Reason(
      String ground,
      @Nullable String decision,
      @Nullable LocalDate decidedOn,
      @Nullable UUID noted) {}

  public boolean isInCharge() {
    return nature == PostKinds.Nature.IN_CHARGE;
  }

  /// Held on that day or to be held later.
  public boolean lastsBeyond(LocalDate day) {
    return to == null || to.isAfter(day);
  }
}
