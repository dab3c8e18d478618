package org.sangathan.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sangathan.acts.Place;

/// A person to be recorded with the consent that allows it.
///
/// @param consentId of the line in the ledger of consents
public record Recorded(
    UUID id,
    Place home,
    Described described,
    UUID consentId,
    Set<Purpose> purposes,
    int noticeVersion,
    String channel,
    UUID enroller,
    Instant at) {}
