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
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Reads the targets of units beside how far they are: as far as the unit's own page counts, so a
/// ward with the booths that are linked to it.
@Component
class UnitTargets {

  /// One target of one unit in a drive.
  ///
  /// @param late how many of those who are counted were received on a later day than recorded
  /// @param forecast where it will stand on the last day; null where there is too little to tell
  record Reached(
      int unit,
      TargetMeasure measure,
      int issuer,
      Pace pace,
      long late,
      @Nullable Forecast forecast) {}

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
        store.of(drive.id(), cells, units).stream()
            .filter(t -> t.value() > 0)
            .collect(Collectors.groupingBy(TargetStore.Target::unitId));
    if (byUnit.isEmpty()) return List.of();
    int[] asked = IntStream.of(units).filter(byUnit::containsKey).toArray();
    List<Group> groups = Arrays.stream(asked).mapToObj(u -> Group.withLinked(tree, u)).toList();
    Map<Integer, GroupFigures> stand = stand(drive, groups, today);
    Map<Integer, LateArrivals> late = figures.late(groups, drive.fromDay(), drive.toDay());
    List<Reached> reached = new ArrayList<>();
    for (int unit : asked) {
      Made made =
          new Made(
              drive,
              Objects.requireNonNull(stand.get(unit)),
              Objects.requireNonNull(late.get(unit)));
      for (TargetStore.Target target : byUnit.getOrDefault(unit, List.of())) {
        TargetMeasure measure = TargetMeasure.of(target.measure()).orElseThrow();
        long done = done(measure, made, today);
        Pace pace = Pace.of(target.value(), done, drive.fromDay(), drive.toDay(), today);
        boolean isNew = measure == TargetMeasure.NEW;
        reached.add(
            new Reached(
                unit,
                measure,
                target.issuer(),
                pace,
                isNew ? made.late.late() : 0,
                isNew ? forecast(made, today) : null));
      }
    }
    return reached;
  }

  private record Made(Drive drive, GroupFigures figures, LateArrivals late) {}

  private @Nullable Forecast forecast(Made made, LocalDate today) {
    LocalDate from = made.drive.fromDay();
    if (!made.drive.runsOn(today)) return null;
    int index = figures.measures().indexOf(figures.measures().byCode(TargetMeasure.NEW.figure()));
    long[] closed =
        from.datesUntil(today).mapToLong(day -> made.figures.gained(index, day, day)).toArray();
    long now = made.figures.gained(index, today, today);
    return Forecast.of(closed, now, (int) made.drive.length()).orElse(null);
  }

  private Map<Integer, GroupFigures> stand(Drive drive, List<Group> groups, LocalDate today) {
    LocalDate from = drive.fromDay().isAfter(today) ? today : drive.fromDay();
    Map<Integer, GroupFigures> stand = new HashMap<>();
    for (GroupFigures of : figures.of(groups, from)) stand.put(of.key(), of);
    return stand;
  }

  private long done(TargetMeasure measure, Made made, LocalDate today) {
    int index = figures.measures().indexOf(figures.measures().byCode(measure.figure()));
    LocalDate from = made.drive.fromDay();
    LocalDate end = made.drive.isOver(today) ? made.drive.toDay() : today;
    if (measure == TargetMeasure.STANDING) return made.figures.totalOn(index, end);
    if (from.isAfter(end)) return 0;
    return made.figures.gained(index, from, end) + made.late.added() - made.late.taken();
  }
}
