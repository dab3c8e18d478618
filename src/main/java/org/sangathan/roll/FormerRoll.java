package org.sangathan.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawn;
import org.sangathan.database.Fence;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.membership.MembershipMeasures;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.people.FormerList;
import org.sangathan.people.People;
import org.sangathan.people.Phone;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// Who was on record in a unit when a day ended. Whoever lies elsewhere by now is told where the
/// reader sees them; nobody else is.
@Component
class FormerRoll {
  /// As the database orders them: its ids have no sign.
  private static final Comparator<FormerList.Line> LAST_FIRST =
      Comparator.comparing((FormerList.Line line) -> line.person().cellId())
          .thenComparing(line -> line.person().id().toString())
          .reversed();

  private final Organisation organisation;
  private final People people;
  private final Figures figures;
  private final Sights sights;
  private final Clock clock;

  FormerRoll(
      Organisation organisation, People people, Figures figures, Sights sights, Clock clock) {
    this.organisation = organisation;
    this.people = people;
    this.figures = figures;
    this.sights = sights;
    this.clock = clock;
  }

  /// Each in the unit in which they are told.
  List<FormerList.Line> read(Asked asked, Drawing drawing) {
    int[] homes = homes(asked, drawing);
    Stream<FormerList.Line> found = read(asked, PresentRoll.fence(sights, asked), homes).stream();
    if (homes != null) {
      Fence beside = sights.among(asked.actor(), beside(asked, homes), asked.needed());
      found = Stream.concat(found, read(asked, beside, homes).stream());
    }
    return found
        .sorted(LAST_FIRST)
        .limit(Asked.STRETCH + 1L)
        .map(line -> new FormerList.Line(line.person(), drawing.told(line.home())))
        .toList();
  }

  private List<FormerList.Line> read(Asked asked, Fence fence, int @Nullable [] homes) {
    if (fence.cells().length == 0) return List.of();
    FormerList.Wanted wanted = wanted(asked, fence.cells(), homes);
    return IndianMobile.parse(asked.sought().text())
        .map(number -> people.withPhone(fence, wanted, Phone.of(number)))
        .orElseGet(() -> people.list(fence, wanted));
  }

  private FormerList.Wanted wanted(Asked asked, int[] cells, int @Nullable [] homes) {
    LocalDate day = asked.day().end();
    return new FormerList.Wanted(
        asked.wanted(cells, homes),
        day,
        asked.day().before(clock.getZone()),
        asked.day().drawn() == Drawn.THEN);
  }

  /// At the top of all units in which people live nobody names them.
  private int @Nullable [] homes(Asked asked, Drawing drawing) {
    Tree tree = organisation.tree();
    int unit = asked.place().unit();
    boolean everywhere =
        asked.below()
            && tree.parent(unit) == Tree.NONE
            && IntStream.of(tree.roots())
                .filter(root -> root != unit)
                .allMatch(root ->
                    tree.tree(root) != tree.tree(unit)
                        && tree.levels(tree.tree(root)).stream().noneMatch(l -> l.takesMembers()));
    return everywhere ? null : drawing.homes(unit, asked.scope());
  }

  /// Other units in which some of them lie today: with their homes, or because they moved.
  private int[] beside(Asked asked, int[] homes) {
    Tree tree = organisation.tree();
    int unit = asked.place().unit();
    return IntStream.concat(
            IntStream.of(homes), IntStream.of(people.homesNow(wanted(asked, new int[0], homes))))
        .distinct()
        .filter(home -> asked.below() ? tree.has(home) && !tree.within(home, unit) : home != unit)
        .toArray();
  }

  /// How many were on record here when the day ended; without what is counted to it from elsewhere,
  /// as in the list.
  long stood(Asked asked, Drawing drawing) {
    int unit = asked.place().unit();
    LocalDate day = asked.day().end();
    GroupFigures found =
        asked.below()
            ? drawing.figures(List.of(Group.of(unit)), day).getFirst()
            : drawing.here(unit, day);
    return found.totalOn(figures.measures().indexOf(MembershipMeasures.CLAIMED), day);
  }
}
