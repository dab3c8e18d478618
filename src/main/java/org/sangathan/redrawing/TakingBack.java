package org.sangathan.redrawing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.RedrawnPosts.Held;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Progress;
import org.sangathan.acts.Refusal;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.people.Residents.Resident;
import org.sangathan.redrawing.Redraw.Follow;
import org.sangathan.redrawing.RedrawingStore.Moved;
import org.sangathan.redrawing.RedrawingStore.Posted;
import org.sangathan.redrawing.RedrawingStore.Redrawing;
import org.sangathan.redrawing.RedrawingStore.Touched;
import org.sangathan.redrawing.RenewedStore.Renewed;
import org.sangathan.targets.Redividing;
import org.springframework.stereotype.Component;

/// What stands in the way of taking a redrawing back, and how it is taken back.
@Component
class TakingBack {
  private static final int MOST_TOLD = 50;

  /// Units whose people are looked at together.
  private static final int AT_A_TIME = 500;

  private final Boundaries boundaries;
  private final Follow follow;
  private final RedrawingStore store;
  private final SuccessorStore successors;
  private final RenewedStore renewals;
  private final Gate gate;

  TakingBack(
      Boundaries boundaries,
      Follow follow,
      RedrawingStore store,
      SuccessorStore successors,
      RenewedStore renewals,
      Gate gate) {
    this.boundaries = boundaries;
    this.follow = follow;
    this.store = store;
    this.successors = successors;
    this.renewals = renewals;
    this.gate = gate;
  }

  /// A redrawing with what it did; who moved is read some units at a time.
  static final class Whole {
    final Redrawing redrawing;
    final List<TodaysBoundaries.Line> lines;
    final List<Posted> posted;
    final List<Renewed> renewed;
    final List<Touched> below;
    final Set<Integer> made;
    final List<Integer> closed;
    final SortedSet<Integer> units = new TreeSet<>();

    /// Into which unit the first part of each old one went, and from which each new one came.
    final Map<Integer, Integer> firstOf = new HashMap<>();

    final Map<Integer, Integer> firstFrom = new HashMap<>();

    Whole(
        Redrawing redrawing,
        List<TodaysBoundaries.Line> lines,
        List<Touched> touched,
        List<Posted> posted,
        List<Renewed> renewed) {
      this.redrawing = redrawing;
      this.lines = lines;
      this.posted = posted;
      this.renewed = renewed;
      this.below = touched(touched, "moved").toList();
      this.made =
          touched(touched, "made", "opened")
              .map(Touched::unitId)
              .collect(Collectors.toCollection(TreeSet::new));
      this.closed = touched(touched, "closed").map(Touched::unitId).toList();
      lines.forEach(line -> {
        units.add(line.oldUnit());
        units.add(line.newUnit());
        firstOf.putIfAbsent(line.oldUnit(), line.newUnit());
        firstFrom.putIfAbsent(line.newUnit(), line.oldUnit());
      });
      // A unit that is simply new followed none.
      units.addAll(made);
    }

    private static Stream<Touched> touched(List<Touched> touched, String... whats) {
      return touched.stream().filter(t -> List.of(whats).contains(t.what()));
    }

    /// With those of which only the name or the place changed.
    Set<Integer> all() {
      Set<Integer> all = new TreeSet<>(units);
      renewed.forEach(one -> all.add(one.unitId()));
      return all;
    }

    /// Some at a time.
    List<int[]> chunks() {
      List<Integer> all = List.copyOf(units);
      return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_A_TIME)
          .mapToObj(from -> numbers(all.subList(from, Math.min(all.size(), from + AT_A_TIME))))
          .toList();
    }
  }

  private static int[] numbers(Collection<Integer> units) {
    return units.stream().mapToInt(Integer::intValue).toArray();
  }

  Whole whole(Redrawing redrawing) {
    return new Whole(
        redrawing,
        successors.of(redrawing.id()),
        store.touched(redrawing.id()),
        store.posted(redrawing.id()),
        renewals.of(redrawing.id()));
  }

  /// Who was put into one of the units.
  private Map<UUID, Moved> movedInto(Tree tree, Whole whole, int[] units) {
    return store.moved(whole.redrawing.id(), tree.allCells(units), units).stream()
        .collect(Collectors.toMap(Moved::personId, Function.identity()));
  }

  private boolean isTheirs(Deed<?> deed, Class<? extends Act<?, ?>> act, Tree tree, int parent) {
    Place above = new Place(parent, tree.cell(parent), "");
    return gate.posting(deed.actor(), Acts.nameOf(act), above).isPresent();
  }

  /// @param act by which it is taken back
  List<Complaint> hindrances(
      Deed<?> deed, Class<? extends Act<?, ?>> act, Whole whole, Progress progress) {
    Look look = new Look(deed, whole);
    look.rights(act);
    look.redrawn();
    look.people(progress);
    look.below();
    look.renewed();
    look.posts();
    look.bodies();
    look.targets();
    return look.complaints;
  }

  private final class Look {
    private final Deed<?> deed;
    private final Whole whole;
    private final Tree tree = boundaries.tree();
    private final Map<Integer, Unit> units;
    private final List<Complaint> complaints = new ArrayList<>();

    Look(Deed<?> deed, Whole whole) {
      this.deed = deed;
      this.whole = whole;
      this.units = boundaries.units(numbers(whole.all()));
    }

    private void complain(Refusal refusal, int unit) {
      Complaint one =
          new Complaint("redrawing", refusal, Objects.requireNonNull(units.get(unit)).code());
      if (complaints.size() < MOST_TOLD && !complaints.contains(one)) complaints.add(one);
    }

    void rights(Class<? extends Act<?, ?>> act) {
      Map<Integer, Boolean> theirs = new HashMap<>();
      for (int unit : whole.all()) {
        boolean yes =
            theirs.computeIfAbsent(tree.parent(unit), above -> isTheirs(deed, act, tree, above));
        if (!yes) complain(RedrawingRefusal.NOT_YOURS_THERE, unit);
      }
      for (Renewed one : whole.renewed) {
        boolean yes =
            theirs.computeIfAbsent(one.parent(), above -> isTheirs(deed, act, tree, above));
        if (!yes) complain(RedrawingRefusal.NOT_YOURS_THERE, one.unitId());
      }
    }

    void redrawn() {
      store
          .redrawnSince(whole.redrawing, numbers(whole.all()))
          .forEach(unit -> complain(RedrawingRefusal.REDRAWN_SINCE, unit));
      for (int unit : whole.made) {
        if (tree.isClosed(unit)) complain(RedrawingRefusal.REDRAWN_SINCE, unit);
      }
    }

    /// Everybody has to be where they were put, and nobody else in a unit that was made.
    void people(Progress progress) {
      long done = 0;
      for (int[] some : whole.chunks()) {
        progress.tell(done, whole.units.size());
        done += some.length;
        people(some);
      }
    }

    private void people(int[] some) {
      Map<UUID, Moved> moved = movedInto(tree, whole, some);
      Set<UUID> seen = new HashSet<>();
      for (Resident one : follow.residents().in(tree.allCells(some), some)) {
        Moved put = moved.get(one.id());
        if (put == null && whole.made.contains(one.homeUnit())) {
          complain(RedrawingRefusal.PEOPLE_SINCE, one.homeUnit());
        } else if (put != null && put.newUnit() == one.homeUnit()) {
          seen.add(one.id());
        }
      }
      for (Moved one : moved.values()) {
        if (!seen.contains(one.personId())) {
          complain(RedrawingRefusal.PEOPLE_SINCE, one.newUnit());
        }
      }
    }

    void below() {
      Map<Integer, Touched> moved =
          whole.below.stream().collect(Collectors.toMap(Touched::unitId, Function.identity()));
      for (int unit : whole.made) {
        for (int child : tree.allChildren(unit)) {
          if (!moved.containsKey(child)) complain(RedrawingRefusal.UNITS_SINCE, unit);
        }
      }
      for (Touched one : whole.below) {
        if (tree.isClosed(one.unitId()) || !whole.units.contains(tree.parent(one.unitId()))) {
          complain(RedrawingRefusal.UNITS_SINCE, one.parent());
        }
      }
    }

    /// Units that went on have to be called and lie as they were put, and the way back has to be
    /// open: nothing may have been counted in one that lay outside all constituencies.
    void renewed() {
      for (Renewed one : whole.renewed) {
        int unit = one.unitId();
        if (!one.isAsPut(Objects.requireNonNull(units.get(unit)))
            || one.isMoved() && (tree.isClosed(one.parent()) || tree.within(one.parent(), unit))) {
          complain(RedrawingRefusal.UNITS_SINCE, unit);
        } else if (one.isMoved() && !boundaries.mayLieUnder(tree, unit, one.parent())) {
          complain(RedrawingRefusal.PEOPLE_SINCE, unit);
        }
      }
    }

    /// Posts have to be as they were put, and there are no others in units that were made.
    void posts() {
      Map<UUID, Posted> posted =
          whole.posted.stream()
              .collect(Collectors.toMap(p -> p.before().id(), Function.identity()));
      int[] cells = whole.posted.stream().mapToInt(p -> p.before().cell()).distinct().toArray();
      for (Held now : follow.posts().of(cells, posted.keySet())) {
        Posted put = Objects.requireNonNull(posted.get(now.id()));
        if (now.unit() != put.unitAfter() || !sameEnd(now.until(), put)) {
          complain(RedrawingRefusal.POSTS_SINCE, known(put.unitAfter()));
        }
      }
      for (Held now : follow.posts().in(numbers(whole.made), deed.day())) {
        if (!posted.containsKey(now.id())) {
          complain(RedrawingRefusal.POSTS_SINCE, known(now.unit()));
        }
      }
    }

    /// One that began later than it was ended, ended when it began.
    private boolean sameEnd(@Nullable LocalDate now, Posted put) {
      LocalDate after = put.untilAfter();
      return Objects.equals(now, after) || now != null && after != null && now.isAfter(after);
    }

    private int known(int unit) {
      return units.containsKey(unit) ? unit : whole.redrawing.unit();
    }

    void bodies() {
      follow
          .bodies()
          .since(whole.redrawing.id(), numbers(whole.made), whole.redrawing.at())
          .forEach(unit -> complain(RedrawingRefusal.BODIES_SINCE, known(unit)));
    }

    void targets() {
      for (int unit : follow.targets().setSince(tree, withBelow(whole), whole.redrawing.at())) {
        complain(RedrawingRefusal.TARGETS_SINCE, known(unit));
      }
      Instant at = whole.redrawing.at();
      for (int unit : follow.postTargets().setSince(tree, withBelow(whole), at)) {
        complain(RedrawingRefusal.TARGETS_SINCE, known(unit));
      }
    }
  }

  private static Collection<Integer> withBelow(Whole whole) {
    Set<Integer> units = new TreeSet<>(whole.units);
    whole.below.forEach(one -> units.add(one.unitId()));
    return units;
  }

  void undo(Deed<?> deed, Whole whole) {
    LocalDate day = deed.day();
    LocalDate closed = whole.redrawing.day();
    whole.closed.forEach(unit ->
        boundaries.untie(unit, Objects.requireNonNull(whole.firstOf.get(unit)), closed, day));
    boundaries.reopen(whole.closed, closed, day);
    boundaries.moveUnder(
        whole.below.stream().collect(Collectors.toMap(Touched::unitId, Touched::parent)), day);
    renewBack(whole, day);
    movePeopleBack(whole, day);
    follow.posts().write(whole.posted.stream().map(Posted::before).toList());
    follow.bodies().takeBack(whole.redrawing.id());
    Redividing.Moment now = new Redividing.Moment(deed.receivedAt(), day);
    Collection<Integer> units = withBelow(whole);
    Instant at = whole.redrawing.at();
    follow.targets().takeBack(boundaries.tree(), units, at, now);
    follow.postTargets().takeBack(boundaries.tree(), units, at, now);
    boundaries.close(List.copyOf(whole.made), day);
    store.undone(whole.redrawing.id(), day);
  }

  private void renewBack(Whole whole, LocalDate day) {
    if (whole.renewed.isEmpty()) return;
    Map<Integer, Unit> now = boundaries.units(numbers(whole.all()));
    boundaries.rename(
        whole.renewed.stream()
            .filter(Renewed::isRenamed)
            .map(one ->
                new Boundaries.Renamed(
                    Objects.requireNonNull(now.get(one.unitId())), one.nameHi(), one.nameEn()))
            .toList(),
        day);
    boundaries.moveUnder(
        whole.renewed.stream()
            .filter(Renewed::isMoved)
            .collect(Collectors.toMap(Renewed::unitId, Renewed::parent)),
        day);
  }

  private void movePeopleBack(Whole whole, LocalDate day) {
    Tree tree = boundaries.tree();
    for (int[] some : whole.chunks()) {
      Map<UUID, Moved> moved = movedInto(tree, whole, some);
      List<Resident> going =
          follow.residents().in(tree.allCells(some), some).stream()
              .filter(one -> moved.containsKey(one.id()))
              .toList();
      int[] to =
          going.stream()
              .mapToInt(one -> Objects.requireNonNull(moved.get(one.id())).oldUnit())
              .toArray();
      Homes.Strays strays = Homes.strays(tree, going, to);
      boundaries.lieIn(strays.units(), strays.cells());
      follow.rehoming().move(tree, day, going, to);
    }
    Map<Integer, Integer> back = new LinkedHashMap<>();
    for (int unit : whole.made) {
      if (whole.firstFrom.containsKey(unit)) {
        back.put(unit, Objects.requireNonNull(whole.firstFrom.get(unit)));
      }
    }
    follow.rehoming().moveInvitations(tree, back);
  }
}
