package org.sangathan.organisation;

import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the hierarchies and their levels.
@Controller
class ShowLevels {
  private final Organisation organisation;
  private final Places places;
  private final Gate gate;

  ShowLevels(Organisation organisation, Places places, Gate gate) {
    this.organisation = organisation;
    this.places = places;
    this.gate = gate;
  }

  @GetMapping("/levels")
  @Sees("organisation.show-tree")
  LevelsPage show(Actor actor) {
    Tree tree = organisation.tree();
    Place top = places.root();
    return new LevelsPage(
        organisation.trees().stream()
            .map(name -> new LevelsPage.TreeLevels(name, tree.levels(name.id())))
            .toList(),
        top.code(),
        gate.posting(actor, Acts.nameOf(CreateLevel.class), top).isPresent());
  }
}
