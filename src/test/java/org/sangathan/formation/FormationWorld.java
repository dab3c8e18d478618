package org.sangathan.formation;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.access.Access;
import org.sangathan.acts.Reply;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

/// The small world with rules for its booths: a worker, and a president and two secretaries.
public abstract class FormationWorld extends InSmallWorld {
  @Autowired protected Formation formation;

  protected Reply drop(String level, String kind) {
    return say(
        "nisha",
        "formation.drop-posts",
        SmallWorld.NATION,
        "tree",
        "MAIN",
        "level",
        level,
        "postType",
        kind);
  }

  protected int unit(String code) {
    return organisation.unit(code).orElseThrow().id();
  }

  protected int level(String code) {
    Tree tree = organisation.treeNow();
    return tree.levels().stream()
        .filter(level -> level.code().equalsIgnoreCase(code))
        .map(Level::id)
        .findFirst()
        .orElseThrow();
  }

  protected Coverage covered(String unit, String level) {
    int id = level(level);
    return formation
        .coverage(new int[] {unit(unit)}, id)
        .getOrDefault(unit(unit), Coverage.none(id));
  }

  protected List<Post> posts(String unit) {
    return formation.posts(unit(unit)).getOrDefault(unit(unit), List.of());
  }

  /// Somebody new in a post.
  protected void join(String name, String kind, String unit) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, id(), kind, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }
}
