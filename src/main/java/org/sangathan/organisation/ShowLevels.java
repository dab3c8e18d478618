package org.sangathan.organisation;

import org.sangathan.access.Places;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Acts;
import org.sangathan.platform.Gate;
import org.sangathan.platform.Place;
import org.sangathan.platform.Sees;
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
