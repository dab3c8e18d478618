package org.sangathan.approvals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sangathan.acts.Actor;

/// A deed that waits for a second person.
///
/// @param id the deed's own
/// @param said with place and time, so that the same deed comes of it
record Proposal(
    UUID id, String act, int unit, Actor actor, Map<String, Object> said, Instant proposedAt) {}
