package org.sangathan.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.TreeName;
import org.springframework.stereotype.Component;

/// What units of other trees are to reach that are tied to a unit: those of affiliated
/// organisations over the same place, of a seat or a ward. Such a target counts in its own tree, in
/// a drive of its own; it stands beside the unit's and is never added to it.
@Component
class TiedTargets {
  private static final String SHOW = "targets.show-targets";

  /// So many units at most: a seat has a handful of constituencies.
  private static final int MOST = 20;

  private final Organisation organisation;
  private final Drives drives;
  private final UnitTargets reached;
  private final Seeing seeing;

  /// What the reader may open, and what things are called.
  @Component
  record Seeing(Gate gate, Places places, Headings headings) {}

  TiedTargets(Organisation organisation, Drives drives, UnitTargets reached, Seeing seeing) {
    this.organisation = organisation;
    this.drives = drives;
    this.reached = reached;
    this.seeing = seeing;
  }

  /// Those that the reader may open, in drives that are not over; by tied unit. Which units were
  /// tied on a day that is over their own pages tell.
  List<Tied> of(AsOn as, int unit, Actor actor) {
    if (as.on().isPast()) return List.of();
    List<Tied> tied = new ArrayList<>();
    for (Heading.Step other : seeing.headings.steps(inOtherTrees(unit, actor), actor)) {
      for (Drive drive : drives.over(other.id())) {
        if (drive.isOver(as.day())) continue;
        List<UnitTargets.Reached> there = reached.of(as, drive, other.id());
        if (!there.isEmpty())
          tied.add(new Tied(organisation.treeOf(other.id()), other, drive, there));
      }
    }
    return tied;
  }

  record Tied(TreeName tree, Heading.Step unit, Drive drive, List<UnitTargets.Reached> reached) {}

  private int[] inOtherTrees(int unit, Actor actor) {
    Tree tree = organisation.tree();
    return IntStream.of(organisation.tied(unit))
        .filter(tree::has)
        .filter(other -> tree.tree(other) != tree.tree(unit) && !tree.isClosed(other))
        .filter(other ->
            seeing
                .places
                .byId(other)
                .filter(place -> seeing.gate.opens(actor, SHOW, place))
                .isPresent())
        .limit(MOST)
        .toArray();
  }
}
