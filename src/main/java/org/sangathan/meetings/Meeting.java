package org.sangathan.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting that was held.
///
/// @param cell in which its row lies
/// @param present how many were there
/// @param notedBy the account of whoever noted it
record Meeting(
    int cell,
    UUID id,
    int unit,
    LocalDate heldOn,
    String place,
    int present,
    @Nullable String decided,
    UUID notedBy,
    Instant notedAt) {}
