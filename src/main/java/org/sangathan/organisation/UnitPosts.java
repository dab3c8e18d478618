package org.sangathan.organisation;

import org.sangathan.access.Access;
import org.sangathan.acts.Refusal;
import org.springframework.stereotype.Component;

/// Posts hang on units.
@Component
final class UnitPosts implements UnitUse {
  private final Access access;

  UnitPosts(Access access) {
    this.access = access;
  }

  @Override
  public int[] used(int[] units) {
    return access.heldAmong(units).stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Refusal why() {
    return OrganisationRefusal.POSTS_SINCE;
  }
}
