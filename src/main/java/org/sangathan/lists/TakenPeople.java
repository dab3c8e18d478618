package org.sangathan.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.audit.Looks;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.springframework.stereotype.Component;

/// The people of a list, read under the fence of whoever takes it, each stretch written down as
/// looked at before anybody gets it.
@Component
class TakenPeople {
  private static final String SEE = "people.show-people";
  private static final int STRETCH = 500;

  private final People people;
  private final Organisation organisation;
  private final Sights sights;
  private final Looks looks;

  TakenPeople(People people, Organisation organisation, Sights sights, Looks looks) {
    this.people = people;
    this.organisation = organisation;
    this.sights = sights;
    this.looks = looks;
  }

  /// Whose list it is, and how far it goes.
  record Whose(Actor actor, Place place, boolean below, boolean wholeNumbers) {}

  /// Who gets them.
  interface Taker {
    /// @return whether more are wanted
    boolean take(List<PersonList.Line> some);
  }

  /// How many there are; counts no further than `most`.
  int count(Whose whose, int most) {
    return people.count(fence(whose), wanted(whose, null, most));
  }

  void each(Whose whose, int most, Taker to) {
    Fence fence = fence(whose);
    PersonList.@Nullable After after = null;
    for (int left = most; left > 0; ) {
      List<PersonList.Line> some =
          people.list(fence, wanted(whose, after, Math.min(STRETCH, left)));
      if (some.isEmpty()) return;
      looks.seen(whose.actor, TakeList.NAME, whose.place, byCell(some));
      if (!to.take(some)) return;
      after = new PersonList.After(some.getLast().cellId(), some.getLast().id());
      left -= some.size();
    }
  }

  /// By all that taking it needs: where one of these is missing there is nobody.
  private Fence fence(Whose whose) {
    String[] needed =
        whose.wholeNumbers
            ? new String[] {SEE, TakeList.NAME, TakeList.UNMASK}
            : new String[] {SEE, TakeList.NAME};
    int unit = whose.place.unit();
    return whose.below
        ? sights.below(whose.actor, unit, needed)
        : sights.of(whose.actor, unit, needed);
  }

  private PersonList.Wanted wanted(Whose whose, PersonList.@Nullable After after, int most) {
    Tree tree = organisation.tree();
    int unit = whose.place.unit();
    if (!whose.below) {
      return new PersonList.Wanted(tree.allCells(unit), new int[] {unit}, "", after, most);
    }
    int @Nullable [] units = tree.isOfWholeCells(unit) ? null : tree.under(unit);
    return new PersonList.Wanted(tree.allCellsUnder(unit), units, "", after, most);
  }

  private static Map<Integer, List<UUID>> byCell(List<PersonList.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                PersonList.Line::cellId,
                Collectors.mapping(PersonList.Line::id, Collectors.toList())));
  }
}
