package org.sangathan.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Gate;
import org.sangathan.platform.Place;
import org.springframework.stereotype.Component;

/// Makes the [Heading] of a unit: its path with names in one question.
@Component
public class Headings {
  private static final String SHOW_UNIT = "figures.show-unit";

  private final Organisation organisation;
  private final Gate gate;

  Headings(Organisation organisation, Gate gate) {
    this.organisation = organisation;
    this.gate = gate;
  }

  public Heading of(int unit, Actor reader) {
    Tree tree = organisation.tree();
    int[] path = tree.pathTo(unit);
    Map<Integer, Unit> units = organisation.units(path);
    List<Heading.Step> steps =
        IntStream.of(path).mapToObj(id -> step(tree, units, id, reader)).toList();
    Unit itself = Objects.requireNonNull(units.get(unit));
    return new Heading(
        steps.getLast(), steps.subList(0, steps.size() - 1), itself.kind(), itself.isClosed());
  }

  private Heading.Step step(Tree tree, Map<Integer, Unit> units, int id, Actor reader) {
    Unit unit = Objects.requireNonNull(units.get(id));
    Level level = tree.level(id);
    Place place = new Place(id, unit.cell(), unit.code());
    return new Heading.Step(
        id,
        unit.code(),
        unit.nameHi(),
        unit.nameEn(),
        level.nameHi(),
        level.nameEn(),
        gate.posting(reader, SHOW_UNIT, place).isPresent());
  }
}
