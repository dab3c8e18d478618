package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Reads the targets of units beside how far they are.
@Component
class UnitTargets {

  /// One target of one unit in a drive.
  record Reached(int unit, TargetMeasure measure, int issuer, Pace pace) {}

  private final Organisation organisation;
  private final Figures figures;
  private final TargetStore store;

  UnitTargets(Organisation organisation, Figures figures, TargetStore store) {
    this.organisation = organisation;
    this.figures = figures;
    this.store = store;
  }

  /// Those of a drive that these units have, in the order of the units; a target of nought is none.
  List<Reached> of(Drive drive, int[] units, LocalDate today) {
    Tree tree = organisation.tree();
    int[] cells =
        IntStream.of(units).flatMap(u -> IntStream.of(tree.allCells(u))).distinct().toArray();
    Map<Integer, List<TargetStore.Target>> byUnit =
        store.of(cells, units).stream()
            .filter(t -> t.drive().equals(drive.id()) && t.value() > 0)
            .collect(Collectors.groupingBy(TargetStore.Target::unitId));
    if (byUnit.isEmpty()) return List.of();
    int[] asked = IntStream.of(units).filter(byUnit::containsKey).toArray();
    Map<Integer, GroupFigures> stand = stand(drive, asked, today);
    List<Reached> reached = new ArrayList<>();
    for (int unit : asked) {
      for (TargetStore.Target target : byUnit.getOrDefault(unit, List.of())) {
        TargetMeasure measure = TargetMeasure.of(target.measure()).orElseThrow();
        long done = done(measure, drive, Objects.requireNonNull(stand.get(unit)), today);
        Pace pace = Pace.of(target.value(), done, drive.fromDay(), drive.toDay(), today);
        reached.add(new Reached(unit, measure, target.issuer(), pace));
      }
    }
    return reached;
  }

  private Map<Integer, GroupFigures> stand(Drive drive, int[] units, LocalDate today) {
    LocalDate from = drive.fromDay().isAfter(today) ? today : drive.fromDay();
    Map<Integer, GroupFigures> stand = new HashMap<>();
    for (GroupFigures of : figures.of(Arrays.stream(units).mapToObj(Group::of).toList(), from)) {
      stand.put(of.key(), of);
    }
    return stand;
  }

  private long done(TargetMeasure measure, Drive drive, GroupFigures figures, LocalDate today) {
    int index = this.figures.measures().indexOf(this.figures.measures().byCode(measure.figure()));
    LocalDate end = drive.toDay().isBefore(today) ? drive.toDay() : today;
    return switch (measure) {
      case NEW -> drive.fromDay().isAfter(end) ? 0 : figures.gained(index, drive.fromDay(), end);
      case STANDING -> figures.totalOn(index, end);
    };
  }
}
