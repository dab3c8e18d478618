package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /// What units are to reach in a drive, by unit; a target of nought is none.
  record Aim(Drive drive, Map<Integer, List<TargetStore.Target>> byUnit) {
    boolean isEmpty() {
      return byUnit.isEmpty();
    }
  }

  Aim aim(Drive drive, int[] units) {
    int[] cells = organisation.tree().allCells(units);
    return new Aim(
        drive,
        store.of(drive.id(), cells, units).stream()
            .filter(t -> t.value() > 0)
            .collect(Collectors.groupingBy(TargetStore.Target::unitId)));
  }

  /// How far these units are in a drive, in their order; those without a target are left out.
  List<Reached> of(Drive drive, int[] units, LocalDate today) {
    Aim aim = aim(drive, units);
    if (aim.isEmpty()) return List.of();
    LocalDate from = drive.fromDay().isAfter(today) ? today : drive.fromDay();
    return reached(aim, figures.of(groups(IntStream.of(units), aim), from), today);
  }

  /// How far the units of these figures are.
  ///
  /// @param stand with every day of the drive until today
  List<Reached> reached(Aim aim, List<GroupFigures> stand, LocalDate today) {
    Drive drive = aim.drive;
    List<Group> groups = groups(stand.stream().mapToInt(GroupFigures::key), aim);
    Map<Integer, LateArrivals> late = figures.late(groups, drive.fromDay(), drive.toDay());
    List<Reached> reached = new ArrayList<>();
    for (GroupFigures one : stand) {
      Made made = new Made(drive, one, late.getOrDefault(one.key(), LateArrivals.NONE));
      for (TargetStore.Target target : aim.byUnit.getOrDefault(one.key(), List.of())) {
        reached.add(reached(made, target, today));
      }
    }
    return reached;
  }

  private List<Group> groups(IntStream units, Aim aim) {
    Tree tree = organisation.tree();
    return units
        .filter(aim.byUnit::containsKey)
        .mapToObj(unit -> Group.withLinked(tree, unit))
        .toList();
  }

  private Reached reached(Made made, TargetStore.Target target, LocalDate today) {
    TargetMeasure measure = TargetMeasure.of(target.measure()).orElseThrow();
    boolean isNew = measure == TargetMeasure.NEW;
    long done = done(measure, made, today);
    return new Reached(
        target.unitId(),
        measure,
        target.issuer(),
        Pace.of(target.value(), done, made.drive.fromDay(), made.drive.toDay(), today),
        isNew ? made.late.late() : 0,
        isNew ? forecast(made, today) : null);
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

  private long done(TargetMeasure measure, Made made, LocalDate today) {
    int index = figures.measures().indexOf(figures.measures().byCode(measure.figure()));
    LocalDate from = made.drive.fromDay();
    LocalDate end = made.drive.isOver(today) ? made.drive.toDay() : today;
    if (measure == TargetMeasure.STANDING) return made.figures.totalOn(index, end);
    if (from.isAfter(end)) return 0;
    return made.figures.gained(index, from, end) + made.late.added() - made.late.taken();
  }
}
