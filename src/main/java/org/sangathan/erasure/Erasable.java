package org.sangathan.erasure;

import java.time.Duration;
import java.time.Instant;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.database.Fence;
import org.sangathan.people.PersonRows;
import org.springframework.stereotype.Component;

/// Whom somebody may erase together: as far below a unit as their post reaches, and nobody beyond.
@Component
class Erasable {
  /// Whoever has not confirmed so long after the notice is to be erased.
  private static final Duration UNTIL_LAPSED = Duration.ofDays(30);

  private final Sights sights;

  Erasable(Sights sights) {
    this.sights = sights;
  }

  /// As of when, and how many at most.
  record Upto(Instant now, int most) {}

  PersonRows.Wanted wanted(Actor actor, int unit, EraseMany.Which which, Upto upto) {
    Fence fence = fence(actor, unit);
    Instant before = which == EraseMany.Which.LAPSED ? upto.now.minus(UNTIL_LAPSED) : null;
    return new PersonRows.Wanted(fence.cells(), fence.units(), before, upto.most);
  }

  Fence fence(Actor actor, int unit) {
    return sights.below(actor, unit, EraseMany.NAME);
  }
}
