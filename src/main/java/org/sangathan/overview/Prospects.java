package org.sangathan.overview;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.acts.Place;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;
import org.sangathan.figures.GroupFigures;
import org.sangathan.overview.UnitPage.Row;
import org.sangathan.targets.Goal;
import org.sangathan.targets.League;
import org.sangathan.targets.Targets;
import org.springframework.stereotype.Component;

/// Reads how a unit stands: its figures once, for everything that the page tells of it.
@Component
class Prospects {
  private final Figures figures;
  private final Targets targets;
  private final League league;

  Prospects(Figures figures, Targets targets, League league) {
    this.figures = figures;
    this.targets = targets;
    this.league = league;
  }

  /// Targets are told of today, and of the unit with all below it.
  static boolean isWhole(Question question) {
    return question.scope() == Figures.Scope.BELOW && !question.days().isPast();
  }

  /// @param children the units directly below
  Prospect of(Place place, Question question, List<Row> children) {
    AskedDays days = question.days();
    LocalDate today = days.today();
    Targets.Aims aims = isWhole(question) ? targets.aims(place.unit(), today) : Targets.Aims.NONE;
    LocalDate from =
        aims.since().filter(since -> since.isBefore(days.earliest())).orElse(days.earliest());
    GroupFigures read = figures.ofPage(place.unit(), question.scope(), from);
    List<Goal> goals = targets.goals(aims, read, today);
    League.Table places =
        league.today(aims, children.stream().mapToInt(Row::unit).toArray(), today);
    return new Prospect(
        new Portrait(figures.measures(), read, days.end()),
        goals,
        !goals.isEmpty() || !places.rows().isEmpty(),
        children,
        places,
        today);
  }
}
