package org.sangathan.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was settled for a drive at a moment.
///
/// @param issuer the unit that settled it
/// @param enrollers codes of kinds of post; empty for all that may record people
public record SettledTerms(
    Instant since,
    int issuer,
    LocalDate from,
    LocalDate to,
    @Nullable Integer fee,
    List<String> enrollers) {}
