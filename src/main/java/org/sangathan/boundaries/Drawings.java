package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sangathan.acts.Ledger;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measure;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.redrawing.TodaysBoundaries;
import org.sangathan.targets.Targets;
import org.springframework.stereotype.Component;

/// The door of the module: the organisation as it is, was, or would have been in today's
/// boundaries.
@Component
public class Drawings implements Targets.Told {
  private final Organisation organisation;
  private final Figures figures;
  private final TodaysBoundaries todays;
  private final Redrawings redrawings;
  private final PlaceStore store;
  private final Ledger ledger;

  Drawings(
      Organisation organisation,
      Figures figures,
      TodaysBoundaries todays,
      Redrawings redrawings,
      PlaceStore store,
      Ledger ledger) {
    this.organisation = organisation;
    this.figures = figures;
    this.todays = todays;
    this.redrawings = redrawings;
    this.store = store;
    this.ledger = ledger;
  }

  /// This moment.
  public Drawing today() {
    return present(ledger.openDay());
  }

  @Override
  public List<GroupFigures> figures(List<Group> groups, LocalDate from) {
    return today().figures(groups, from);
  }

  @Override
  public Map<Integer, LateArrivals> late(
      Measure measure, List<Group> groups, LateArrivals.Days days) {
    return today().late(measure, groups, days);
  }

  private Present present(LocalDate today) {
    Tree tree = organisation.tree();
    return new Present(tree, organisation, figures, followed(tree, today), todays);
  }

  private Followed followed(Tree tree, LocalDate day) {
    return new Followed(tree, figures, redrawings, day);
  }

  public Drawing on(OnDay on) {
    Present present = present(on.today());
    if (!on.isPast()) return present;
    LocalDate day = on.end();
    if (on.drawn() == Drawn.TODAY) {
      Followed followed = followed(present.tree(), day);
      return new Onward(present, followed, todays.heirsSince(day), store, day);
    }
    FormerPlaces places = new FormerPlaces(present.tree(), store.parents(day), store.ties(day));
    return new Former(present, places, store, day);
  }
}
