package org.sangathan.serviceaccounts;

import java.time.Instant;
import java.util.UUID;

/// A program of a unit.
///
/// @param account under which it acts
/// @param addedBy the account of whoever did so
record Program(
    UUID account, String name, int unit, String purpose, UUID addedBy, Instant addedAt) {}
