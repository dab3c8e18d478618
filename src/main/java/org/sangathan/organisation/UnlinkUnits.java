package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A tie between two units ends on a day.
@Component
final class UnlinkUnits implements Act<UnlinkUnits.Form, UnlinkUnits.Outcome> {

  /// @param on the first day without the tie; today when it is not said
  record Form(String type, String to, @Nullable LocalDate on) {}

  enum Outcome implements Acceptance {
    UNLINKED(3146);

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

  UnlinkUnits(Organisation organisation, UnitStore units, ChangeStore changes) {
    this.organisation = organisation;
    this.units = units;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    organisation.takeTurn();
    int unit = deed.place().unit();
    String type = Findings.word(deed.form().type);
    String code = Findings.code(deed.form().to);
    Optional<UnitStore.Tie> tie =
        units
            .here(code)
            .flatMap(to ->
                units.openTies(unit, type).stream().filter(t -> t.target() == to.id()).findFirst());
    if (tie.isEmpty()) return Answer.refused("to", OrganisationRefusal.NOT_LINKED, code);
    LocalDate on = Findings.dayOr(deed.form().on, deed);
    return new Findings()
        .day("on", on, deed.day(), tie.get().from())
        .or(() -> {
          organisation.changed();
          changes.endLinks(List.of(new ChangeStore.Link(unit, tie.get().target(), type, true, on)));
          return Answer.accepted(Outcome.UNLINKED);
        });
  }
}
