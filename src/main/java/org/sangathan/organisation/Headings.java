package org.sangathan.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the [Heading] of a unit: its path with names in one question.
@Component
public class Headings {
  private static final String SHOW_UNIT = "figures.show-unit";

  private final Organisation organisation;
  private final Gate gate;
  private final ObjectProvider<Boundaries.Redrawn> redrawn;

  Headings(Organisation organisation, Gate gate, ObjectProvider<Boundaries.Redrawn> redrawn) {
    this.organisation = organisation;
    this.gate = gate;
    this.redrawn = redrawn;
  }

  public Heading of(int unit, Actor reader) {
    List<Heading.Step> steps = steps(organisation.tree().pathTo(unit), reader);
    Unit itself = Objects.requireNonNull(organisation.units(unit).get(unit));
    return new Heading(
        steps.getLast(),
        steps.subList(0, steps.size() - 1),
        itself.kind(),
        itself.validTo(),
        itself.isClosed() ? goesOn(unit, reader) : null);
  }

  private Heading.@Nullable Step goesOn(int unit, Actor reader) {
    int[] heirs =
        redrawn.stream().flatMapToInt(each -> each.successor(unit).stream()).limit(1).toArray();
    return steps(heirs, reader).stream().findFirst().orElse(null);
  }

  /// Units with their levels, in the given order; those that are not known yet are left out.
  public List<Heading.Step> steps(int[] units, Actor reader) {
    Tree tree = organisation.tree();
    Map<Integer, Unit> known = organisation.units(units);
    return IntStream.of(units)
        .filter(id -> known.containsKey(id) && tree.has(id))
        .mapToObj(id -> step(tree.level(id), Objects.requireNonNull(known.get(id)), reader))
        .toList();
  }

  private Heading.Step step(Level level, Unit unit, Actor reader) {
    Place place = new Place(unit.id(), unit.cell(), unit.code());
    return new Heading.Step(
        unit.id(),
        unit.code(),
        unit.nameHi(),
        unit.nameEn(),
        level.nameHi(),
        level.nameEn(),
        gate.posting(reader, SHOW_UNIT, place).isPresent());
  }
}
