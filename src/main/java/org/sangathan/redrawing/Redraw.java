package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.RedrawnPosts;
import org.sangathan.access.RedrawnPosts.Held;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.bodies.RedrawnBodies;
import org.sangathan.membership.Rehoming;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.people.Residents;
import org.sangathan.people.Residents.Resident;
import org.sangathan.posttargets.RedrawnPostTargets;
import org.sangathan.redrawing.RedrawingStore.Posted;
import org.sangathan.redrawing.RedrawingStore.Touched;
import org.sangathan.redrawing.RenewedStore.Renewed;
import org.sangathan.targets.Redividing;
import org.springframework.stereotype.Component;

/// Does what a plan says, in one transaction: units are made, what lies below goes to its part,
/// people, invitations, posts, bodies and targets follow, and the old units are closed.
@Component
class Redraw {
  /// Units whose people are moved together.
  private static final int AT_A_TIME = 500;

  private final Boundaries boundaries;
  private final Follow follow;
  private final RedrawingStore store;
  private final SuccessorStore successors;
  private final RenewedStore renewals;

  /// What follows the units, each with its owner.
  @Component
  record Follow(
      Residents residents,
      Rehoming rehoming,
      RedrawnPosts posts,
      RedrawnBodies bodies,
      Redividing targets,
      RedrawnPostTargets postTargets) {}

  Redraw(
      Boundaries boundaries,
      Follow follow,
      RedrawingStore store,
      SuccessorStore successors,
      RenewedStore renewals) {
    this.boundaries = boundaries;
    this.follow = follow;
    this.store = store;
    this.successors = successors;
    this.renewals = renewals;
  }

  /// From where a plan came.
  ///
  /// @param kind `split`, `merge` or `list`
  /// @param upload the file of a list
  /// @param progress who hears how far it is
  record Origin(String kind, @Nullable UUID upload, Progress progress) {

    static Origin ofOne(String kind) {
      return new Origin(kind, null, Progress.UNHEARD);
    }
  }

  /// @return the id of what was done
  UUID perform(Deed<?> deed, Plan plan, Sharing sharing, Origin origin) {
    UUID id = deed.idOf(0);
    Running run = new Running(deed, plan, id);
    store.add(
        new RedrawingStore.Redrawing(
            id,
            origin.kind,
            deed.place().unit(),
            deed.day(),
            deed.receivedAt(),
            null,
            origin.upload),
        deed.actor().account());
    run.makeParts();
    run.renew();
    run.moveBelow();
    run.movePeople(sharing, origin.progress);
    run.movePosts();
    run.moveBodies();
    run.redivide();
    run.close();
    return id;
  }

  private final class Running {
    private final Deed<?> deed;
    private final Plan plan;
    private final UUID id;
    private final LocalDate day;
    private final List<Touched> touched = new ArrayList<>();

    /// The unit of each part.
    private final int[] units;

    /// Read again only where the deed changed it: a nation of units takes its time.
    private Tree tree;

    /// Whether people lie in cells of which that tree does not know; whoever came is not looked
    /// for.
    private boolean strayed;

    /// Who came into a unit that is redrawn itself: those are not given away when its turn comes.
    private final Set<UUID> come = new HashSet<>();

    Running(Deed<?> deed, Plan plan, UUID id) {
      this.deed = deed;
      this.plan = plan;
      this.id = id;
      this.day = deed.day();
      this.units = new int[plan.parts().size()];
      this.tree = boundaries.tree();
    }

    void makeParts() {
      List<Boundaries.Wanted> wanted = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      Map<Unit, Boundaries.Wanted> again = new LinkedHashMap<>();
      for (int i = 0; i < units.length; i++) {
        Plan.Part part = plan.parts().get(i);
        if (part.there() != null) {
          units[i] = part.there().id();
        } else if (part.again() != null) {
          units[i] = part.again().id();
          again.put(part.again(), part.wanted());
          touched.add(new Touched(units[i], "opened", 0));
        } else {
          wanted.add(part.wanted());
          places.add(i);
        }
      }
      boundaries.openAgain(again, day);
      List<Integer> made = boundaries.make(wanted, day);
      for (int i = 0; i < made.size(); i++) {
        units[places.get(i)] = made.get(i);
        touched.add(new Touched(made.get(i), "made", 0));
      }
    }

    /// Those that go on get their names and places before anybody comes or goes.
    void renew() {
      List<Renewed> renewed = plan.renewed();
      if (renewed.isEmpty()) return;
      Map<Integer, Unit> before =
          boundaries.units(renewed.stream().mapToInt(Renewed::unitId).toArray());
      boundaries.rename(
          renewed.stream()
              .filter(Renewed::isRenamed)
              .map(one ->
                  new Boundaries.Renamed(
                      Objects.requireNonNull(before.get(one.unitId())),
                      one.nameHiAfter(),
                      one.nameEnAfter()))
              .toList(),
          day);
      boundaries.moveUnder(
          renewed.stream()
              .filter(Renewed::isMoved)
              .collect(Collectors.toMap(Renewed::unitId, Renewed::parentAfter)),
          day);
      renewals.add(id, renewed);
    }

    void moveBelow() {
      Map<Integer, Integer> parents = new LinkedHashMap<>();
      plan.below()
          .forEach((unit, part) -> {
            parents.put(unit, units[part]);
            touched.add(new Touched(unit, "moved", tree.parent(unit)));
          });
      boundaries.moveUnder(parents, day);
      boundaries.tieTo(following(), day);
      tree = boundaries.tree();
    }

    /// By each unit that closes the one in which what nobody sorted goes on.
    private Map<Integer, Integer> following() {
      Map<Integer, Integer> after = new LinkedHashMap<>();
      plan.closing().forEach(unit -> after.put(unit, units[plan.firstPart(unit)]));
      return after;
    }

    void movePeople(Sharing sharing, Progress progress) {
      List<Integer> all = plan.units();
      for (int from = 0; from < all.size(); from += AT_A_TIME) {
        progress.tell(from, all.size());
        movePeople(sharing, all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
      }
      if (strayed) tree = boundaries.tree();
      follow.rehoming().moveInvitations(tree, following());
    }

    private void movePeople(Sharing sharing, List<Integer> some) {
      int[] numbers = some.stream().mapToInt(Integer::intValue).toArray();
      Map<Integer, List<Resident>> byUnit =
          Homes.byUnit(
              follow.residents().in(tree.allCells(numbers), numbers).stream()
                  .filter(one -> !come.contains(one.id()))
                  .toList());
      List<Resident> going = new ArrayList<>();
      List<Integer> homes = new ArrayList<>();
      byUnit.forEach((unit, people) -> {
        int[] parts = sharing.parts(plan, unit, people);
        for (int i = 0; i < parts.length; i++) {
          if (units[parts[i]] == unit) continue;
          going.add(people.get(i));
          homes.add(units[parts[i]]);
          if (plan.has(units[parts[i]])) come.add(people.get(i).id());
        }
      });
      int[] to = homes.stream().mapToInt(Integer::intValue).toArray();
      lieIn(going, to);
      follow.rehoming().move(tree, day, going, to);
      store.addMoved(id, going, to);
    }

    private void lieIn(List<Resident> people, int[] homes) {
      Homes.Strays strays = Homes.strays(tree, people, homes);
      if (strays.units().length == 0) return;
      boundaries.lieIn(strays.units(), strays.cells());
      strayed = true;
    }

    void movePosts() {
      List<Held> after = new ArrayList<>();
      List<Posted> posted = new ArrayList<>();
      int[] numbers = plan.units().stream().mapToInt(Integer::intValue).toArray();
      List<Held> all = follow.posts().in(numbers, day);
      Set<UUID> ending = EndingPosts.of(plan, all);
      for (Held held : all) {
        Held put = ending.contains(held.id()) ? held.endingOn(day) : put(held);
        if (put.equals(held)) continue;
        after.add(put);
        posted.add(new Posted(held, put.unit(), put.until()));
      }
      follow.posts().write(after);
      store.addPosted(id, posted);
    }

    private Held put(Held held) {
      int unit = plan.closes(held.unit()) ? units[plan.firstPart(held.unit())] : held.unit();
      return held.in(unit, span(held, unit));
    }

    /// Over all parts of what it went over.
    private List<Integer> span(Held held, int unit) {
      Set<Integer> span = new LinkedHashSet<>();
      for (int each : held.span()) {
        List<Plan.Line> lines = plan.of(each);
        if (lines.isEmpty()) span.add(each);
        lines.forEach(line -> span.add(units[line.part()]));
      }
      if (!held.span().contains(held.unit())) span.remove(unit);
      return List.copyOf(span);
    }

    void moveBodies() {
      follow.bodies().follow(id, day, tree, plan.following(part -> units[part]));
    }

    void redivide() {
      List<Redividing.Line> lines =
          plan.lines().stream()
              .map(line -> new Redividing.Line(line.before(), units[line.part()], line.share()))
              .toList();
      Redividing.Moment now = new Redividing.Moment(deed.receivedAt(), day);
      follow.targets().redivide(tree, lines, plan.below().keySet(), now);
      follow.postTargets().follow(tree, lines, plan.below().keySet(), now);
    }

    void close() {
      boundaries.close(plan.closing(), day);
      plan.closing().forEach(unit -> touched.add(new Touched(unit, "closed", 0)));
      if (!touched.isEmpty()) store.addTouched(id, touched);
      List<TodaysBoundaries.Line> lines = new ArrayList<>();
      for (int unit : plan.units()) {
        int first = plan.firstPart(unit);
        plan.of(unit).stream()
            .sorted((a, b) -> Boolean.compare(b.part() == first, a.part() == first))
            .map(line -> new TodaysBoundaries.Line(unit, units[line.part()], line.share(), day, id))
            .forEach(lines::add);
      }
      successors.add(lines);
    }
  }
}
