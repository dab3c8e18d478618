package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.people.Residents;
import org.sangathan.people.Residents.Resident;
import org.springframework.stereotype.Component;

/// What is said by lists, each line naming one thing and the part into which it goes.
@Component
class Listed {
  private final Boundaries boundaries;
  private final Residents residents;

  Listed(Boundaries boundaries, Residents residents) {
    this.boundaries = boundaries;
    this.residents = residents;
  }

  /// Units below that are not named stay where the unit goes on, or go into its first part.
  Plan withBelow(
      Tree tree, Plan plan, Unit unit, @Nullable String typed, List<Complaint> complaints) {
    Map<Integer, Integer> below = new LinkedHashMap<>();
    if (!plan.goesOn(unit.id())) {
      int first = plan.firstPart(unit.id());
      for (int child : tree.children(unit.id())) below.put(child, first);
    }
    for (String[] line : Rules.lines(typed)) {
      Optional<Integer> part = part(plan, "below", line, complaints);
      Optional<Unit> child = boundaries.unit(line[0]);
      boolean isBelow =
          child.isPresent()
              && IntStream.of(tree.children(unit.id())).anyMatch(c -> c == child.get().id());
      if (!isBelow) {
        complaints.add(new Complaint("below", RedrawingRefusal.NOT_BELOW, line[0]));
      } else {
        part.ifPresent(p -> below.put(child.get().id(), p));
      }
    }
    below.values().removeIf(part -> isItself(plan, part, unit));
    return plan.withBelow(below);
  }

  private static boolean isItself(Plan plan, int part, Unit unit) {
    Unit there = plan.parts().get(part).there();
    return there != null && there.id() == unit.id();
  }

  Map<UUID, Integer> people(
      Tree tree, Plan plan, Unit unit, SplitUnit.Form form, List<Complaint> complaints) {
    Map<UUID, Integer> listed = new HashMap<>();
    if (form.how() != Sharing.How.LIST) return listed;
    Set<UUID> there = in(tree, unit).stream().map(Resident::id).collect(Collectors.toSet());
    for (String[] line : Rules.lines(form.people())) {
      Optional<Integer> part = part(plan, "people", line, complaints);
      Optional<UUID> person = id(line[0]).filter(there::contains);
      if (person.isEmpty()) {
        complaints.add(new Complaint("people", RedrawingRefusal.NOT_A_PERSON_HERE, line[0]));
      } else {
        part.ifPresent(p -> listed.put(person.get(), p));
      }
    }
    return listed;
  }

  private List<Resident> in(Tree tree, Unit unit) {
    int[] number = {unit.id()};
    return residents.in(tree.allCells(number), number);
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> part(
      Plan plan, String field, String[] line, List<Complaint> complaints) {
    if (line.length != 2) {
      complaints.add(new Complaint(field, RedrawingRefusal.LINE_MALFORMED, String.join(" ", line)));
      return Optional.empty();
    }
    Optional<Integer> part =
        IntStream.range(0, plan.parts().size())
            .filter(i -> plan.parts().get(i).code().equals(line[1]))
            .boxed()
            .findFirst();
    if (part.isEmpty()) {
      complaints.add(new Complaint(field, RedrawingRefusal.NO_SUCH_PART, line[1]));
    }
    return part;
  }

  /// Where people are not put by shares and none were said, how they were put is the share.
  Plan withShares(Tree tree, Plan plan, Unit unit, Sharing sharing, boolean isSaid) {
    if (isSaid || sharing.how() == Sharing.How.SHARE) return plan;
    List<Resident> people = in(tree, unit);
    Map<Integer, Long> counts = Sharing.counts(people, sharing.parts(plan, unit.id(), people));
    if (counts.isEmpty()) counts = Map.of(plan.firstPart(unit.id()), 1L);
    List<Long> shares = new ArrayList<>();
    for (Plan.Line line : plan.lines()) shares.add(counts.getOrDefault(line.part(), 0L));
    return plan.withShares(shares);
  }
}
