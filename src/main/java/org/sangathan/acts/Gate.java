package org.sangathan.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The one place that knows who may do what where. Declared here, kept by `access`.
public interface Gate {

  /// The posting under which the actor may use the capability in that place; empty when none
  /// allows.
  Optional<UUID> posting(Actor actor, String capability, Place place);

  /// Whether a post allows it there, maybe only after a second proof: for menus and buttons.
  default boolean opens(Actor actor, String capability, Place place) {
    return posting(actor, capability, place).isPresent();
  }

  /// Why [#posting] was empty.
  default Refusal whyNot(Actor actor, String capability, Place place) {
    return ActsRefusal.NOT_YOURS;
  }

  /// The place that bears this code; empty when there is none.
  Optional<Place> place(String code);

  /// Where what is said for a place belongs today: another one where its unit was redrawn.
  default Place today(Place place) {
    return place;
  }

  /// The cells in which facts of the unit lie: its own, and those in which it lay before.
  default List<Integer> cells(Place place) {
    return List.of(place.cell());
  }

  /// Where an act happens that names no place: the actor's own first unit, or else the root.
  Place home(Actor actor);

  /// The unit above all others.
  Place top();
}
