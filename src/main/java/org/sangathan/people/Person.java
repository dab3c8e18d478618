package org.sangathan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as recorded.
public record Person(
    int cellId,
    UUID id,
    int homeUnit,
    Described described,
    Instant recordedAt,
    @Nullable LocalDate withdrawnOn) {}
