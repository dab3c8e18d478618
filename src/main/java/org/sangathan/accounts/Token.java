package org.sangathan.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token that somebody gave to a program, without its secret.
public record Token(
    UUID id, String label, Instant createdAt, Instant expiresAt, @Nullable LocalDate lastUsedOn) {}
