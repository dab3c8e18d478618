package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.membership.Rehoming;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.springframework.stereotype.Component;

/// What is asked of every plan before anything is done.
@Component
class Rules {
  static final long MOST_SHARE = 1_000_000_000L;

  private final Boundaries boundaries;
  private final RedrawingStore store;
  private final Rehoming rehoming;
  private final Gate gate;

  Rules(Boundaries boundaries, RedrawingStore store, Rehoming rehoming, Gate gate) {
    this.boundaries = boundaries;
    this.store = store;
    this.rehoming = rehoming;
    this.gate = gate;
  }

  /// A unit that is redrawn: open, not the top of a tree, and the actor has a say in the unit above
  /// it, because its neighbours change with it.
  List<Complaint> unit(Deed<?> deed, Class<? extends Act<?, ?>> act, Tree tree, Unit unit) {
    List<Complaint> complaints = new ArrayList<>();
    if (unit.isClosed()) {
      complaints.add(new Complaint("unit", RedrawingRefusal.UNIT_CLOSED, unit.code()));
    }
    if (unit.parent() == Tree.NONE) {
      complaints.add(new Complaint("unit", RedrawingRefusal.ROOT_STAYS));
      return complaints;
    }
    if (!isYours(deed.actor(), act, tree, unit.parent())) {
      complaints.add(new Complaint("unit", RedrawingRefusal.NOT_YOURS_THERE, unit.code()));
    }
    int[] number = {unit.id()};
    if (rehoming.withDrives(number, deed.day()).length > 0) {
      complaints.add(new Complaint("unit", RedrawingRefusal.DRIVE_RUNS_THERE, unit.code()));
    }
    return complaints;
  }

  /// Whether the actor has a say there.
  boolean isYours(Actor actor, Class<? extends Act<?, ?>> act, Tree tree, int unit) {
    Place place = new Place(unit, tree.cell(unit), "");
    return gate.posting(actor, Acts.nameOf(act), place).isPresent();
  }

  /// Those of the units of which a drive is that is not over.
  Set<Integer> withDrives(Collection<Integer> units, LocalDate day) {
    int[] numbers = units.stream().mapToInt(Integer::intValue).toArray();
    return IntStream.of(rehoming.withDrives(numbers, day)).boxed().collect(Collectors.toSet());
  }

  /// A closed unit of the same kind at the same place whose code is free again.
  @Nullable Unit again(Boundaries.Wanted wanted) {
    return boundaries
        .unit(wanted.code())
        .filter(Unit::isClosed)
        .filter(unit -> isFreeAgain(unit, wanted.like()))
        .orElse(null);
  }

  boolean isFreeAgain(Unit closed, Unit like) {
    return closed.level() == like.level()
        && closed.parent() == like.parent()
        && store.isFreeAgain(closed.id());
  }

  /// What is wrong with the parts and with where things are put.
  ///
  /// @param suffixes of the fields of each part
  List<Complaint> plan(Tree tree, Plan plan, List<String> suffixes) {
    List<Complaint> complaints = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < plan.parts().size(); i++) {
      Plan.Part part = plan.parts().get(i);
      String suffix = suffixes.get(i);
      if (part.there() == null) {
        complaints.addAll(boundaries.complaints(suffix, part.wanted(), part.again()));
      }
      if (!codes.add(part.code())) {
        complaints.add(new Complaint("code" + suffix, RedrawingRefusal.CODE_TWICE, part.code()));
      }
    }
    for (Plan.Line line : plan.lines()) {
      if (line.share() < 0 || line.share() > MOST_SHARE) {
        String field = "share" + suffixes.get(line.part());
        complaints.add(new Complaint(field, RedrawingRefusal.SHARE_UNLIKELY, MOST_SHARE));
      }
    }
    plan.below()
        .forEach((unit, part) -> {
          Unit like = plan.parts().get(part).wanted().like();
          if (!boundaries.mayLieUnder(tree, unit, like.id())) {
            String code = Objects.requireNonNull(boundaries.units(unit).get(unit)).code();
            complaints.add(new Complaint("below", RedrawingRefusal.CANNOT_LIE_THERE, code));
          }
        });
    return complaints;
  }

  /// What stands in a field with one entry to a line or behind a comma.
  static List<String[]> lines(@Nullable String typed) {
    if (typed == null) return List.of();
    return Arrays.stream(typed.split("[\\n\\r;]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.toUpperCase(Locale.ROOT).split("[\\s,:=>]+"))
        .toList();
  }
}
