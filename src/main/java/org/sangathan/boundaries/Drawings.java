package org.sangathan.boundaries;

import java.time.LocalDate;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Organisation;
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
    return new Present(organisation.tree(), organisation, figures, todays);
  }

  public Drawing on(OnDay on) {
    Present present = present();
    if (!on.isPast()) return present;
    LocalDate day = on.end();
    if (on.drawn() == Drawn.TODAY) return new Onward(present, todays.since(day), store, day);
    FormerPlaces places = new FormerPlaces(present.tree(), store.parents(day), store.ties(day));
    return new Former(present, places, store, day);
  }
}
