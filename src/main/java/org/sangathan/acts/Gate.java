package org.sangathan.acts;

import java.util.Optional;
import java.util.UUID;

/// The one place that knows who may do what where. Declared here, kept by `access`.
public interface Gate {

  /// The posting under which the actor may use the capability in that place; empty when none
  /// allows.
  Optional<UUID> posting(Actor actor, String capability, Place place);

  /// The place that bears this code; empty when there is none.
  Optional<Place> place(String code);

  /// The top of the main tree; only asked once an organisation is founded.
  Place root();

  /// Where an act happens that names no place: the actor's own first unit, or else the root.
  Place home(Actor actor);

  /// The unit above all others.
  Place top();
}
