package org.sangathan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Measures;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.UnitPage.Need;
import org.sangathan.overview.UnitPage.Row;
import org.springframework.stereotype.Component;

/// What needs somebody today: only what can be seen from the figures and posts of this moment, each
/// with the way to do it, three at most.
@Component
class Needs {
  private static final int MOST = 3;

  private final Organisation organisation;
  private final Figures figures;
  private final Access access;
  private final Places places;
  private final Gate gate;

  Needs(Organisation organisation, Figures figures, Access access, Places places, Gate gate) {
    this.organisation = organisation;
    this.figures = figures;
    this.access = access;
    this.places = places;
    this.gate = gate;
  }

  /// @param children as the table shows them when nothing is filtered; empty below the last level
  List<Need> of(Place place, Actor actor, List<Row> children, LocalDate today) {
    List<Need> needs = new ArrayList<>();
    lateClose(actor, today, needs);
    peopleWithoutBooth(place, actor, today, needs);
    silentUnits(place, children, needs);
    vacantUnits(place, actor, children, needs);
    return needs.stream().limit(MOST).toList();
  }

  /// Figures stay true meanwhile, only slower: whoever keeps the machine can help.
  private void lateClose(Actor actor, LocalDate today, List<Need> needs) {
    LocalDate covered = figures.closedUntil();
    if (covered.isBefore(today.minusDays(1))
        && may(actor, "database.show-machine", places.root())) {
      needs.add(new Need("late-close", "/actuator/health", covered));
    }
  }

  private void peopleWithoutBooth(Place place, Actor actor, LocalDate today, List<Need> needs) {
    Tree tree = organisation.tree();
    if (tree.isLeaf(place.unit()) || !tree.isAboveLeaf(place.unit())) return;
    if (!may(actor, "people.show-people", place)) return;
    int claimed = figures.measures().index(Measures.Stage.CLAIMED.code());
    long people = figures.here(place.unit(), today).totals()[claimed];
    if (people > 0) {
      needs.add(new Need("to-place", "/u/" + place.code() + "/people?below=false", people));
    }
  }

  private static void silentUnits(Place place, List<Row> children, List<Need> needs) {
    long silent = children.stream().filter(row -> row.week() == 0).count();
    if (silent > 0) {
      String address = "/u/" + place.code() + "?sort=week&dir=up#comparison";
      needs.add(new Need("silent", address, silent, (long) children.size()));
    }
  }

  private void vacantUnits(Place place, Actor actor, List<Row> children, List<Need> needs) {
    if (children.isEmpty() || !may(actor, "access.give-post", place)) return;
    Set<Integer> held = access.heldAmong(children.stream().mapToInt(Row::unit).toArray());
    long vacant = children.stream().filter(row -> !held.contains(row.unit())).count();
    if (vacant > 0) {
      String address = "/u/" + place.code() + "/accounts";
      needs.add(new Need("vacant", address, vacant, (long) children.size()));
    }
  }

  private boolean may(Actor actor, String capability, Place place) {
    return gate.posting(actor, capability, place).isPresent();
  }
}
