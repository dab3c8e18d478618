package org.sangathan.formation;

import java.util.List;
import java.util.Map;
import org.sangathan.acts.Actor;
import org.sangathan.formation.FormationPage.Square;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// All units of a level at one glance, a square for each, in the order of the tree: how far each is
/// formed.
@Component
class Squares {
  /// More than a constituency's booths are no glance any more.
  private static final int MOST = 600;

  private final Formation formation;
  private final Organisation organisation;
  private final Headings headings;

  Squares(Formation formation, Organisation organisation, Headings headings) {
    this.formation = formation;
    this.organisation = organisation;
    this.headings = headings;
  }

  /// Nothing where there is but one unit, or too many.
  List<Square> of(int unit, int level, Actor reader) {
    int[] units = organisation.tree().unitsAtLevelUnder(unit, level);
    if (units.length < 2 || units.length > MOST) return List.of();
    Map<Integer, Coverage> covered = formation.coverage(units, level);
    return headings.steps(units, reader).stream()
        .filter(step -> covered.containsKey(step.id()))
        .map(step -> new Square(step, state(covered.getOrDefault(step.id(), Coverage.none(level)))))
        .toList();
  }

  /// Of one unit, the state that asks most of its office.
  private static State state(Coverage one) {
    if (one.empty() > 0) return State.EMPTY;
    if (one.partial() > 0) return State.PARTIAL;
    if (one.actingUnits() > 0) return State.ACTING;
    return one.unconfirmedUnits() > 0 ? State.UNCONFIRMED : State.COMPLETE;
  }
}
