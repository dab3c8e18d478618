package org.sangathan.erasure;

import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.database.Fence;
import org.sangathan.people.PersonRows;
import org.springframework.stereotype.Component;

/// Whom somebody may erase together: as far below a unit as their post reaches, and nobody beyond.
@Component
class Erasable {
  private final Sights sights;

  Erasable(Sights sights) {
    this.sights = sights;
  }

  PersonRows.Wanted wanted(Actor actor, int unit, int most) {
    Fence fence = fence(actor, unit);
    return new PersonRows.Wanted(fence.cells(), fence.units(), most);
  }

  Fence fence(Actor actor, int unit) {
    return sights.below(actor, unit, EraseMany.NAME);
  }
}
