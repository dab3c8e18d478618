package org.sangathan.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sealed copy of an erased person.
///
/// @param joinedDay of the belonging that ended by the erasure; null for whoever had withdrawn
///   before
/// @param consentLine by which the erasure took the consent back; null where it did not
record ErasedCopy(
    int cellId,
    UUID personId,
    int unitId,
    byte[] sealed,
    UUID erasedBy,
    Instant erasedAt,
    @Nullable LocalDate joinedDay,
    @Nullable UUID consentLine) {}
