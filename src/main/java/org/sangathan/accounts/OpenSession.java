package org.sangathan.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A browser in which somebody is signed in.
///
/// @param id by which it can be ended; not the secret that the browser bears
/// @param browser in plain words, such as `Chrome, Android`; empty when it does not say
/// @param address the network address of the door by which it was begun
/// @param device on which it was begun; null when it is none of the account's
/// @param present it is the one that asks
public record OpenSession(
    String id,
    String browser,
    String address,
    @Nullable UUID device,
    Instant since,
    Instant lastUsed,
    boolean present) {}
