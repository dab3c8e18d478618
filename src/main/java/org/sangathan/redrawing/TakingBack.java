package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.sangathan.targets.Redividing;
import org.springframework.stereotype.Component;

/// What stands in the way of taking a redrawing back, and how it is taken back.
@Component
class TakingBack {
  private static final int MOST_TOLD = 50;

  private final Boundaries boundaries;
  private final Follow follow;
  private final RedrawingStore store;
  private final SuccessorStore successors;
  private final Gate gate;

  TakingBack(
      Boundaries boundaries,
      Follow follow,
      RedrawingStore store,
      SuccessorStore successors,
      Gate gate) {
    this.boundaries = boundaries;
    this.follow = follow;
    this.store = store;
    this.successors = successors;
    this.gate = gate;
  }

  /// A redrawing with everything that it did.
  record Whole(
      Redrawing redrawing,
      List<SuccessorStore.Line> lines,
      List<Touched> touched,
      List<Moved> moved,
      List<Posted> posted) {

    List<Integer> made() {
      return touched("made", "opened").map(Touched::unitId).toList();
    }

    List<Integer> closed() {
      return touched("closed").map(Touched::unitId).toList();
    }

    List<Touched> below() {
      return touched("moved").toList();
    }

    private Stream<Touched> touched(String... whats) {
      return touched.stream().filter(t -> List.of(whats).contains(t.what()));
    }

    /// The old units and the new ones.
    Set<Integer> units() {
      Set<Integer> units = new TreeSet<>();
      lines.forEach(line -> {
        units.add(line.oldUnit());
        units.add(line.newUnit());
      });
      return units;
    }

    /// Into which unit the first part of an old one went.
    int firstOf(int unit) {
      return lines.stream()
          .filter(line -> line.oldUnit() == unit)
          .findFirst()
          .orElseThrow()
          .newUnit();
    }
  }

  Whole whole(Redrawing redrawing) {
    List<SuccessorStore.Line> lines = successors.of(redrawing.id());
    Tree tree = boundaries.tree();
    int[] units =
        lines.stream()
            .flatMapToInt(line -> IntStream.of(line.oldUnit(), line.newUnit()))
            .distinct()
            .toArray();
    return new Whole(
        redrawing,
        lines,
        store.touched(redrawing.id()),
        store.moved(redrawing.id(), tree.allCells(units)),
        store.posted(redrawing.id()));
  }

  private boolean isTheirs(Deed<?> deed, Class<? extends Act<?, ?>> act, Tree tree, int unit) {
    int parent = tree.parent(unit);
    Place above = new Place(parent, tree.cell(parent), "");
    return gate.posting(deed.actor(), Acts.nameOf(act), above).isPresent();
  }

  List<Complaint> hindrances(Deed<?> deed, Whole whole) {
    Look look = new Look(deed, whole);
    look.rights();
    look.redrawn();
    look.people();
    look.below();
    look.posts();
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
      this.units = boundaries.units(whole.units().stream().mapToInt(Integer::intValue).toArray());
    }

    private void complain(Refusal refusal, int unit) {
      Complaint one =
          new Complaint("redrawing", refusal, Objects.requireNonNull(units.get(unit)).code());
      if (complaints.size() < MOST_TOLD && !complaints.contains(one)) complaints.add(one);
    }

    void rights() {
      for (int unit : whole.units()) {
        if (!isTheirs(deed, UndoRedrawing.class, tree, unit)) {
          complain(RedrawingRefusal.NOT_YOURS_THERE, unit);
        }
      }
    }

    void redrawn() {
      Redrawing own = whole.redrawing;
      for (int unit : whole.units()) {
        store.touching(List.of(unit)).stream()
            .filter(other -> !other.id().equals(own.id()) && other.undoneOn() == null)
            .filter(other -> other.at().isAfter(own.at()))
            .findAny()
            .ifPresent(_ -> complain(RedrawingRefusal.REDRAWN_SINCE, unit));
      }
      for (int unit : whole.made()) {
        if (tree.isClosed(unit)) complain(RedrawingRefusal.REDRAWN_SINCE, unit);
      }
    }

    /// Everybody has to be where they were put, and nobody else in a unit that was made.
    void people() {
      Map<UUID, Moved> moved =
          whole.moved.stream().collect(Collectors.toMap(Moved::personId, Function.identity()));
      Set<UUID> seen = new HashSet<>();
      for (Resident one : present(whole)) {
        Moved put = moved.get(one.id());
        if (put == null && whole.made().contains(one.homeUnit())) {
          complain(RedrawingRefusal.PEOPLE_SINCE, one.homeUnit());
        } else if (put != null && put.newUnit() == one.homeUnit()) {
          seen.add(one.id());
        }
      }
      for (Moved one : whole.moved) {
        if (!seen.contains(one.personId())) {
          complain(RedrawingRefusal.PEOPLE_SINCE, one.newUnit());
        }
      }
    }

    void below() {
      Map<Integer, Touched> moved =
          whole.below().stream().collect(Collectors.toMap(Touched::unitId, Function.identity()));
      for (int unit : whole.made()) {
        for (int child : tree.allChildren(unit)) {
          if (!moved.containsKey(child)) complain(RedrawingRefusal.UNITS_SINCE, unit);
        }
      }
      for (Touched one : whole.below()) {
        if (tree.isClosed(one.unitId()) || !whole.units().contains(tree.parent(one.unitId()))) {
          complain(RedrawingRefusal.UNITS_SINCE, one.parent());
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
      int[] made = whole.made().stream().mapToInt(Integer::intValue).toArray();
      for (Held now : follow.posts().in(made, deed.day())) {
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

    void targets() {
      for (int unit : follow.targets().setSince(tree, withBelow(whole), whole.redrawing.at())) {
        complain(RedrawingRefusal.TARGETS_SINCE, known(unit));
      }
    }
  }

  private static Collection<Integer> withBelow(Whole whole) {
    Set<Integer> units = new TreeSet<>(whole.units());
    whole.below().forEach(one -> units.add(one.unitId()));
    return units;
  }

  private List<Resident> present(Whole whole) {
    int[] units = whole.units().stream().mapToInt(Integer::intValue).toArray();
    return follow.residents().in(boundaries.tree().allCells(units), units);
  }

  void undo(Deed<?> deed, Whole whole) {
    LocalDate day = deed.day();
    LocalDate closed = whole.redrawing.day();
    whole.closed().forEach(unit -> boundaries.untie(unit, whole.firstOf(unit), closed, day));
    whole.closed().forEach(unit -> boundaries.reopen(unit, closed));
    whole.below().forEach(one -> boundaries.moveUnder(one.unitId(), one.parent(), day));
    movePeopleBack(whole, day);
    follow.posts().write(whole.posted.stream().map(Posted::before).toList());
    follow
        .targets()
        .takeBack(
            boundaries.tree(),
            withBelow(whole),
            whole.redrawing.at(),
            new Redividing.Moment(deed.receivedAt(), day));
    boundaries.close(whole.made(), day);
    store.undone(whole.redrawing.id(), day);
  }

  private void movePeopleBack(Whole whole, LocalDate day) {
    Map<UUID, Integer> homes = new HashMap<>();
    whole.moved.forEach(one -> homes.put(one.personId(), one.oldUnit()));
    List<Resident> going =
        present(whole).stream().filter(one -> homes.containsKey(one.id())).toList();
    int[] to =
        going.stream().mapToInt(one -> Objects.requireNonNull(homes.get(one.id()))).toArray();
    Tree tree = boundaries.tree();
    Homes.Strays strays = Homes.strays(tree, going, to);
    boundaries.lieIn(strays.units(), strays.cells());
    follow.rehoming().move(boundaries.tree(), day, going, to);
    for (int unit : whole.made()) {
      whole.lines.stream()
          .filter(line -> line.newUnit() == unit)
          .findFirst()
          .ifPresent(line -> follow.rehoming().moveInvitations(tree, unit, line.oldUnit()));
    }
  }
}
