package org.sangathan.access;

import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;

/// Is told of each look at office-bearers' accounts before they are shown. The module of the trail
/// keeps it.
public interface AccountWatch {
  void seen(Actor actor, Place place, List<UUID> accounts);
}
