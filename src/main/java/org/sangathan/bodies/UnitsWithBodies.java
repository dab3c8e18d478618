package org.sangathan.bodies;

import org.sangathan.acts.Refusal;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// Bodies hang on the units that sit in them.
@Component
final class UnitsWithBodies implements UnitUse {
  private final BodyStore store;

  UnitsWithBodies(BodyStore store) {
    this.store = store;
  }

  @Override
  public int[] used(int[] units) {
    return store.used(units);
  }

  @Override
  public Refusal why() {
    return BodiesRefusal.BODIES_THERE;
  }
}
