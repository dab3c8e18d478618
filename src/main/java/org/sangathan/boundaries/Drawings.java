package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.Map;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.redrawing.TodaysBoundaries;
import org.springframework.stereotype.Component;

/// The door of the module: the organisation as it is, was, or would have been in today's
/// boundaries.
@Component
public class Drawings {
  private final Organisation organisation;
  private final Figures figures;
  private final TodaysBoundaries todays;
  private final PlaceStore store;

  Drawings(Organisation organisation, Figures figures, TodaysBoundaries todays, PlaceStore store) {
    this.organisation = organisation;
    this.figures = figures;
    this.todays = todays;
    this.store = store;
  }

  /// This moment.
  public Drawing today() {
    return present();
  }

  private Present present() {
    return new Present(organisation.tree(), organisation, figures);
  }

  public Drawing on(OnDay on) {
    return on.isPast() ? past(on.end(), on.drawn()) : present();
  }

  /// @param days whose last one is today, or one that is over
  public Drawing on(AskedDays days, Drawn drawn) {
    return days.isPast() ? past(days.end(), drawn) : present();
  }

  /// @param on a day that is over
  public Shifts shifts(OnDay on) {
    Tree tree = organisation.tree();
    LocalDate day = on.end();
    Map<Integer, Integer> known = store.knownParents(day);
    return on.drawn() == Drawn.TODAY
        ? Shifts.today(tree, known, todays.since(day).heirs())
        : Shifts.then(tree, known, store.parents(day));
  }

  private Drawing past(LocalDate day, Drawn drawn) {
    Present present = present();
    if (drawn == Drawn.TODAY) return new Onward(present, todays.since(day), day);
    FormerPlaces places = new FormerPlaces(present.tree(), store.parents(day), store.ties(day));
    return new Former(present, places, store, day);
  }
}
