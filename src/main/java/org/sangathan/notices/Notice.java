package org.sangathan.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice as it stands in its row.
///
/// @param audience whom it goes to
/// @param sender who sent it, and by which post
/// @param receivers how many office-bearers it went to when it was sent
/// @param reads how many had opened it when their rows went; null while they are there
record Notice(
    int cell,
    UUID id,
    Audience audience,
    Text text,
    Sender sender,
    Instant sentAt,
    LocalDate sentOn,
    int receivers,
    @Nullable Integer reads,
    @Nullable Instant takenBackAt) {

  /// Holders of posts of these kinds in a unit, chosen by nothing but unit, level and kind.
  ///
  /// @param below in the units below it as well
  /// @param level of the units; null for any
  record Audience(int unit, boolean below, @Nullable Integer level, Set<String> kinds) {}

  /// In either language or both.
  record Text(
      @Nullable String titleHi,
      @Nullable String textHi,
      @Nullable String titleEn,
      @Nullable String textEn) {}

  /// @param kind the code of the kind of post
  record Sender(UUID account, String kind, int unit) {}

  boolean isTakenBack() {
    return takenBackAt != null;
  }
}
