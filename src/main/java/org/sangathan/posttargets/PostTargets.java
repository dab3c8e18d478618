package org.sangathan.posttargets;

import java.time.LocalDate;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// The door of the module: whether a post of somebody's own has a target, for the page of its unit.
@Component
public class PostTargets {
  private final PostKinds kinds;
  private final PostsWithTargets posts;
  private final PostTargetStore store;
  private final Drives drives;
  private final Organisation organisation;

  PostTargets(
      PostKinds kinds,
      PostsWithTargets posts,
      PostTargetStore store,
      Drives drives,
      Organisation organisation) {
    this.kinds = kinds;
    this.posts = posts;
    this.store = store;
    this.drives = drives;
    this.organisation = organisation;
  }

  /// In a drive that is not over, by a post whose own unit it is. Whoever holds none there costs no
  /// question to the database.
  public boolean has(Actor actor, Place place, LocalDate today) {
    return kinds.held(actor).stream()
        .filter(held -> held.units().getFirst() == place.unit())
        .filter(held -> posts.whyNot(held.kind()).isEmpty())
        .anyMatch(held -> has(held.kind(), place.unit(), today));
  }

  private boolean has(String kind, int unit, LocalDate today) {
    Tree tree = organisation.tree();
    for (Drive drive : drives.over(unit)) {
      if (drive.isOver(today)) continue;
      PostAims aims = new PostAims(tree, store.of(drive.id(), PostAims.cellsAbove(tree, unit)));
      if (!aims.over(unit, kind).isEmpty()) return true;
    }
    return false;
  }
}
