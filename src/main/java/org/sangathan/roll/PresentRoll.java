package org.sangathan.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.people.FormerList;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.sangathan.people.Phone;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// Who is on record in a unit now.
@Component
class PresentRoll {
  private final Organisation organisation;
  private final People people;
  private final Sights sights;

  PresentRoll(Organisation organisation, People people, Sights sights) {
    this.organisation = organisation;
    this.people = people;
    this.sights = sights;
  }

  /// Each in the unit in which they live.
  List<FormerList.Line> read(Asked asked) {
    Tree tree = organisation.tree();
    int unit = asked.place().unit();
    PersonList.Wanted wanted =
        asked.wanted(
            asked.below() ? tree.allCellsUnder(unit) : tree.allCells(unit), units(tree, asked));
    Fence fence = fence(sights, asked);
    return IndianMobile.parse(asked.sought().text())
        .map(number -> people.withPhone(fence, wanted, Phone.of(number)))
        .orElseGet(() -> people.list(fence, wanted))
        .stream()
        .map(line -> new FormerList.Line(line, line.homeUnit()))
        .toList();
  }

  /// What lies there today.
  static Fence fence(Sights sights, Asked asked) {
    int unit = asked.place().unit();
    return asked.below()
        ? sights.below(asked.actor(), unit, asked.needed())
        : sights.of(asked.actor(), unit, asked.needed());
  }

  /// Of a nation nobody names the units: everybody in its cells is meant.
  private static int @Nullable [] units(Tree tree, Asked asked) {
    int unit = asked.place().unit();
    if (!asked.below()) return new int[] {unit};
    return tree.isOfWholeCells(unit) ? null : tree.under(unit);
  }
}
