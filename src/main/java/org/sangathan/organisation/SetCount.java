package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A weight of a unit as it stood on a day: so many electors on the roll of that date.
@Component
final class SetCount implements Act<SetCount.Form, SetCount.Outcome> {

  /// @param what is counted, such as `electors`
  record Form(String what, long value, LocalDate asOn, @Nullable String source) {}

  enum Outcome implements Acceptance {
    SET(3151);

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

  SetCount(UnitStore units, ChangeStore changes) {
    this.units = units;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Unit unit = units.here(deed.place().unit());
    String what = Findings.word(form.what);
    return new Findings()
        .code("what", Findings.code(what))
        .day("asOn", form.asOn, deed.day(), LocalDate.MIN)
        .when(unit.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, unit.code())
        .when(form.value < 0, "value", OrganisationRefusal.LESS_THAN_NOTHING)
        .or(() -> {
          changes.addCounts(
              List.of(new ChangeStore.Count(unit.id(), what, form.asOn, form.value, form.source)));
          return Answer.accepted(Outcome.SET);
        });
  }
}
