package org.sangathan.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the trail for people to read.
///
/// @param program no person, but a program of a unit
/// @param postHi as which post; null for one's own affairs
/// @param what key of what was done or looked at
/// @param outcome key of how it ended; null of a look
/// @param door key of the door; null of lines that are older than the note of it
/// @param address from where, as far as this reader is told
/// @param people how many were looked at
public record TrailLine(
    Instant at,
    String who,
    boolean program,
    @Nullable String postHi,
    @Nullable String postEn,
    String what,
    @Nullable String outcome,
    String unitCode,
    @Nullable String unitHi,
    @Nullable String unitEn,
    @Nullable String door,
    @Nullable String address,
    int people) {}
