package org.sangathan.exchange;

import java.util.List;
import java.util.Optional;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All kinds of files that may come in.
@Component
class Intakes {
  private final ObjectProvider<Intake> intakes;
  private final Gate gate;

  Intakes(ObjectProvider<Intake> intakes, Gate gate) {
    this.intakes = intakes;
    this.gate = gate;
  }

  Optional<Intake> of(String kind) {
    return intakes.orderedStream().filter(intake -> intake.kind().equals(kind)).findFirst();
  }

  /// The kinds that somebody may bring there.
  List<Intake> open(Actor actor, Place place) {
    return intakes.orderedStream().filter(intake -> may(actor, place, intake)).toList();
  }

  boolean may(Actor actor, Place place, Intake intake) {
    return gate.posting(actor, Acts.nameOf(intake.taking()), place).isPresent();
  }
}
