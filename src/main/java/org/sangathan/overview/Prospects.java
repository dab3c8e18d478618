package org.sangathan.overview;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.Drawing;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;
import org.sangathan.figures.PageFigures;
import org.sangathan.goals.AsOn;
import org.sangathan.goals.Goal;
import org.sangathan.goals.Goals;
import org.sangathan.goals.League;
import org.sangathan.overview.UnitPage.Row;
import org.springframework.stereotype.Component;

/// Reads how a unit stands: its figures once, for everything that the page tells of it.
@Component
class Prospects {
  private static final int MOST_DAYS = 100;

  private final Figures figures;
  private final Goals goals;
  private final League league;

  Prospects(Figures figures, Goals goals, League league) {
    this.figures = figures;
    this.goals = goals;
    this.league = league;
  }

  /// Targets are told of the unit with all below it.
  static boolean isWhole(Question question) {
    return question.scope() == Figures.Scope.BELOW;
  }

  /// What was read for a page.
  record Look(AsOn as, Goals.Aims aims, PageFigures read) {}

  /// @param below the units directly below
  Look look(Place place, Question question, int[] below) {
    AskedDays days = question.days();
    AsOn as = goals.days().of(question.day(), question.drawing());
    Goals.Aims aims = isWhole(question) ? goals.aims(as, place.unit()) : Goals.Aims.NONE;
    LocalDate ofDrive = aims.since().orElse(days.month());
    LocalDate ofChildren = ofDrive.isBefore(days.month()) ? ofDrive : days.month();
    LocalDate from = ofChildren.isBefore(days.earliest()) ? ofChildren : days.earliest();
    // A whole year is drawn of the unit alone: nobody needs every day of a hundred others, unless
    // their own drive is as long.
    boolean together =
        question.scope() == Figures.Scope.BELOW
            && (!from.isBefore(ofChildren) || !from.isBefore(days.end().minusDays(MOST_DAYS)));
    LocalDate first = together ? from : ofChildren;
    Drawing drawing = question.drawing();
    PageFigures read =
        PageFigures.read(
            place.unit(), below, drawing::linked, groups -> drawing.figures(groups, first));
    return together
        ? new Look(as, aims, read)
        : new Look(
            as,
            aims,
            new PageFigures(
                drawing.own(place.unit(), question.scope(), from), read.below(), read.linked()));
  }

  /// @param children the units directly below
  Prospect of(Look look, Question question, List<Row> children) {
    LocalDate today = question.days().today();
    List<Goal> own = goals.of(look.as, look.aims, look.read.own());
    League.Table places =
        league.of(
            look.as,
            look.aims,
            children.stream().map(row -> look.read.withLinked(row.unit())).toList());
    return new Prospect(
        new Portrait(figures.measures(), look.read.own(), question.days().end()),
        own,
        !own.isEmpty() || !places.rows().isEmpty(),
        children,
        places,
        today);
  }
}
