package org.sangathan.overview;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.boundaries.Drawings;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;
import org.sangathan.figures.FiguresRefusal;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measure;
import org.springframework.stereotype.Component;

/// Keeps a figure as it stands at this moment, at an address that can be passed on: it shows the
/// same number tomorrow, with the hour at which it was true.
@Component
class PinFigure implements Act<PinFigure.Form, PinFigure.Outcome> {
  /// @param measure its code
  /// @param below false for the unit alone
  /// @param days how many days back to count; without it the number that stands
  record Form(String measure, @Nullable Boolean below, @Nullable Integer days) {
    Figures.Scope scope() {
      return Boolean.FALSE.equals(below) ? Figures.Scope.HERE : Figures.Scope.BELOW;
    }
  }

  enum Outcome implements Acceptance {
    PINNED(3601);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Figures figures;
  private final Drawings drawings;
  private final PinStore pins;

  PinFigure(Figures figures, Drawings drawings, PinStore pins) {
    this.figures = figures;
    this.drawings = drawings;
    this.pins = pins;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Measure> measure = figures.measures().find(form.measure());
    if (measure.isEmpty()) return Answer.refused("measure", OverviewRefusal.MEASURE_UNKNOWN);
    Integer days = form.days();
    if (days != null && (days < 1 || days > AskedDays.MOST)) {
      return Answer.refused("days", FiguresRefusal.TOO_MANY_DAYS, AskedDays.MOST);
    }
    pins.add(
        new PinStore.Pin(
            deed.place().cell(),
            deed.id(),
            deed.place().unit(),
            form.measure(),
            form.scope() == Figures.Scope.BELOW,
            days,
            value(deed, figures.measures().indexOf(measure.get())),
            deed.day(),
            deed.receivedAt()));
    return Answer.accepted(Outcome.PINNED, deed.id());
  }

  private long value(Deed<Form> deed, int measure) {
    Integer days = deed.form().days();
    LocalDate from = days == null ? deed.day() : deed.day().minusDays(days - 1L);
    GroupFigures now = drawings.today().own(deed.place().unit(), deed.form().scope(), from);
    return days == null ? now.totals()[measure] : now.gained(measure, from, deed.day());
  }
}
