package org.sangathan.bodies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what somebody sits in a body: a kind of post, for whoever holds it in one of the body's
/// units, or one posting, for whoever holds that.
///
/// @param kind the code of a kind of post; null where a posting is named
/// @param posting null where a kind of post is named
/// @param unit the one of the body's units for which the posting sits; null for a kind of post
/// @param votes without it somebody is heard, and not counted
record Seat(@Nullable String kind, @Nullable UUID posting, @Nullable Integer unit, boolean votes) {

  static Seat ofKind(String kind, boolean votes) {
    return new Seat(kind, null, null, votes);
  }

  static Seat ofPosting(UUID posting, int unit, boolean votes) {
    return new Seat(null, posting, unit, votes);
  }
}
