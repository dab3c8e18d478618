package org.sangathan.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.bodies.Bodies.Decision;
import org.springframework.stereotype.Component;

/// Upon which decisions the end of a body may rest: its own, those of bodies of units above, and
/// for another body of a unit those of the unit's executive.
@Component
class Grounds {
  private static final int MOST = 50;

  private final Bodies bodies;
  private final DecisionStore decisions;

  Grounds(Bodies bodies, DecisionStore decisions) {
    this.bodies = bodies;
    this.decisions = decisions;
  }

  /// As the transaction of an act sees it.
  Optional<BodiesRefusal> whyNot(Body body, UUID decision) {
    Optional<Decision> on = bodies.decision(decision).filter(one -> isOver(one, body));
    if (on.isEmpty()) return Optional.of(BodiesRefusal.DECISION_NOT_OVER_IT);
    if (on.get().takenBack() || on.get().takesBack() != null) {
      return Optional.of(BodiesRefusal.TAKEN_BACK_ALREADY);
    }
    return on.get().on().isBefore(body.formedOn())
        ? Optional.of(BodiesRefusal.BEFORE_IT_WAS_FORMED)
        : Optional.empty();
  }

  /// For a choice, the newest first.
  List<Decision> of(Body body) {
    return Stream.concat(
            decisions.of(body.id(), 0, MOST).stream()
                .filter(own -> !own.takenBack() && own.takesBack() == null),
            bodies.recentOf(body.unit()).stream()
                .filter(other -> !other.body().equals(body.id()) && isOver(other, body)))
        .filter(decision -> !decision.on().isBefore(body.formedOn()))
        .toList();
  }

  private boolean isOver(Decision decision, Body body) {
    return decision.body().equals(body.id())
        || bodies.isAbove(decision, body.unit())
        || body.kind() != Body.Kind.EXECUTIVE
            && decision.byExecutive()
            && decision.unit() == body.unit();
  }
}
