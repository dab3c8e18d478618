package org.sangathan.publicoffices;

import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Place;
import org.springframework.stereotype.Component;

/// Who holds a post in a unit or below it: only of them is a public office noted there.
@Component
class Present {
  private final Access access;
  private final Places places;

  Present(Access access, Places places) {
    this.access = access;
    this.places = places;
  }

  boolean isIn(Place place, UUID account) {
    return access.postsOf(account).stream()
        .anyMatch(post -> places.within(post.unit(), place.unit()));
  }
}
