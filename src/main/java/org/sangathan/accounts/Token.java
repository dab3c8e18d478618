package org.sangathan.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Presence;

/// A token that somebody gave to a program, without its secret.
///
/// @param account for which it stands
/// @param madeBy null where it was made at the machine, or before that was noted
/// @param bounds null where nothing but the owner's posts bind it
/// @param takenBack by whom and when; null while it was not
public record Token(
    UUID id,
    UUID account,
    String label,
    @Nullable UUID madeBy,
    Presence.@Nullable Bounds bounds,
    Instant createdAt,
    Instant expiresAt,
    @Nullable LocalDate lastUsedOn,
    @Nullable TakenBack takenBack) {

  public record TakenBack(UUID by, Instant at) {}

  /// It opens nothing any more.
  public boolean isOver(Instant now) {
    return takenBack != null || !expiresAt.isAfter(now);
  }
}
