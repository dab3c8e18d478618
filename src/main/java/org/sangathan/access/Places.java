package org.sangathan.access;

import java.util.Optional;
import org.sangathan.platform.Place;

/// Where units lie, from the tree in memory: never a query. Declared here because the gate stands
/// on it, kept by `organisation`.
public interface Places {

  Optional<Place> byCode(String code);

  Optional<Place> byId(int unit);

  /// True for the unit itself and for every unit below it.
  boolean within(int unit, int ancestor);

  /// The unit and all units below it.
  int[] below(int unit);

  /// The top of the main tree; only asked once an organisation is founded.
  Place root();
}
