package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.words.LegacyFont;
import org.springframework.stereotype.Component;

/// What has been so of a place since a day, until something else of the same kind is said: a seat
/// that is reserved, a village that became a town. Facts of places, never of people.
@Component
final class SetFact implements Act<SetFact.Form, SetFact.Outcome> {
  static final int LONGEST = 60;

  /// @param what kind of fact, such as `reserved`
  /// @param value since that day; what was said for the day is taken back when it is empty
  record Form(String what, @UpTo(LONGEST) @Nullable String value, LocalDate since) {}

  enum Outcome implements Acceptance {
    SET(3152),
    TAKEN_BACK(3153);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final UnitStore units;
  private final ChangeStore changes;

  SetFact(UnitStore units, ChangeStore changes) {
    this.units = units;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Unit unit = units.here(deed.place().unit());
    String what = Findings.word(form.what);
    String value = Findings.name(form.value);
    return new Findings()
        .code("what", Findings.code(what))
        .day("since", form.since, deed.day(), LocalDate.MIN)
        .when(
            value != null && !Location.allows(what, value),
            "value",
            OrganisationRefusal.LOCATION_MALFORMED,
            String.valueOf(value))
        .when(unit.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, unit.code())
        .when(value != null && LegacyFont.looksLegacy(value), "value", OrganisationRefusal.OLD_FONT)
        .or(() -> {
          if (value == null) return takeBack(unit, what, form.since);
          changes.addFacts(List.of(new ChangeStore.Fact(unit.id(), what, form.since, value)));
          return Answer.accepted(Outcome.SET);
        });
  }

  private Answer<Outcome> takeBack(Unit unit, String what, LocalDate since) {
    return changes.removeFact(unit.id(), what, since)
        ? Answer.accepted(Outcome.TAKEN_BACK)
        : Answer.refused("value", OrganisationRefusal.NO_SUCH_FACT, what, since);
  }
}
