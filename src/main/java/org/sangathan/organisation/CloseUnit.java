package org.sangathan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A unit exists no longer from a day on. What happened in it stays counted where it happened;
/// nothing new is taken there, and its code is never used again.
@Component
final class CloseUnit implements Act<CloseUnit.Form, CloseUnit.Outcome> {

  /// @param on the first day without it; today when it is not said
  record Form(@Nullable LocalDate on) {}

  enum Outcome implements Acceptance {
    CLOSED(3136);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final UnitStore units;
  private final ChangeStore changes;

  CloseUnit(Organisation organisation, UnitStore units, ChangeStore changes) {
    this.organisation = organisation;
    this.units = units;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = organisation.takeTurn();
    Unit unit = units.here(deed.place().unit());
    LocalDate on = Findings.dayOr(deed.form().on, deed);
    int below = tree.children(unit.id()).length;
    return new Findings()
        .day("on", on, deed.day(), changes.underSince(unit))
        .when(unit.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, unit.code())
        .when(unit.parent() == Tree.NONE, "unit", OrganisationRefusal.ROOT_STAYS)
        .when(below > 0, "unit", OrganisationRefusal.UNITS_BELOW_ARE_OPEN, below)
        .or(() -> {
          organisation.changed();
          changes.close(new int[] {unit.id()}, on);
          return Answer.accepted(Outcome.CLOSED);
        });
  }
}
