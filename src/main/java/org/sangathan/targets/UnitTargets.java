package org.sangathan.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measure;
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
  /// @param steps what it was since which day; empty where nobody asked
  record Reached(
      TargetStore.Target target,
      TargetMeasure measure,
      Progress progress,
      List<Course.Step> steps) {
    int unit() {
      return target.unitId();
    }

    int issuer() {
      return target.issuer();
    }

    Pace pace() {
      return progress.pace(measure, target.value());
    }

    /// How many of those who are counted were received on a later day than recorded.
    long late() {
      return progress.late(measure).late();
    }

    @Nullable Forecast forecast() {
      return progress.forecast(measure);
    }

    @Nullable Course course() {
      return steps.isEmpty() ? null : progress.course(measure, steps);
    }
  }

  private final Organisation organisation;
  private final Figures figures;
  private final TargetStore store;
  private final Clock clock;

  UnitTargets(Organisation organisation, Figures figures, TargetStore store, Clock clock) {
    this.organisation = organisation;
    this.figures = figures;
    this.store = store;
    this.clock = clock;
  }

  /// What units are to reach in a drive, by unit; a target of nought is none.
  ///
  /// @param ever all that was said before as well; only of a unit that is looked at by itself
  record Aim(
      Drive drive, Map<Integer, List<TargetStore.Target>> byUnit, List<TargetStore.Target> ever) {
    boolean isEmpty() {
      return byUnit.isEmpty();
    }

    Set<TargetMeasure> measures() {
      return byUnit.values().stream()
          .flatMap(List::stream)
          .map(target -> TargetMeasure.of(target.measure()).orElseThrow())
          .collect(Collectors.toSet());
    }
  }

  Aim aim(Drive drive, int[] units) {
    int[] cells = organisation.tree().allCells(units);
    return aim(drive, store.of(drive.id(), cells, units), List.of());
  }

  /// With what the unit was to reach earlier.
  Aim aimOfOne(Drive drive, int unit) {
    int[] cells = organisation.tree().allCells(unit);
    List<TargetStore.Target> ever = store.history(drive.id(), cells, unit);
    Map<String, TargetStore.Target> latest = new LinkedHashMap<>();
    ever.forEach(target -> latest.put(target.measure() + target.issuer(), target));
    return aim(drive, latest.values(), ever);
  }

  /// What the highest unit set comes first.
  private Aim aim(
      Drive drive, Collection<TargetStore.Target> holding, List<TargetStore.Target> ever) {
    Tree tree = organisation.tree();
    return new Aim(
        drive,
        holding.stream()
            .filter(target -> target.value() > 0)
            .sorted(
                Comparator.comparing(TargetStore.Target::measure)
                    .thenComparing(target -> tree.index(target.issuer())))
            .collect(Collectors.groupingBy(TargetStore.Target::unitId)),
        ever);
  }

  /// How far these units are in a drive, in their order; those without a target are left out.
  List<Reached> of(Drive drive, int[] units, LocalDate today) {
    return of(aim(drive, units), units, today);
  }

  List<Reached> ofOne(Drive drive, int unit, LocalDate today) {
    return of(aimOfOne(drive, unit), new int[] {unit}, today);
  }

  private List<Reached> of(Aim aim, int[] units, LocalDate today) {
    if (aim.isEmpty()) return List.of();
    LocalDate begun = aim.drive.fromDay();
    LocalDate from = begun.isAfter(today) ? today : begun;
    return reached(aim, figures.of(groups(IntStream.of(units), aim), from), today);
  }

  /// How far the units of these figures are in a drive.
  ///
  /// @param stand with every day of the drive until today
  List<Reached> reached(Drive drive, List<GroupFigures> stand, LocalDate today) {
    if (stand.isEmpty()) return List.of();
    Aim aim = aim(drive, stand.stream().mapToInt(GroupFigures::key).toArray());
    return aim.isEmpty() ? List.of() : reached(aim, stand, today);
  }

  /// How far the units of these figures are.
  ///
  /// @param stand with every day of the drive until today
  List<Reached> reached(Aim aim, List<GroupFigures> stand, LocalDate today) {
    Drive drive = aim.drive;
    List<Group> groups = groups(stand.stream().mapToInt(GroupFigures::key), aim);
    Map<TargetMeasure, Map<Integer, LateArrivals>> late = late(aim, groups);
    List<Reached> reached = new ArrayList<>();
    for (GroupFigures one : stand) {
      Map<TargetMeasure, LateArrivals> shifted = new EnumMap<>(TargetMeasure.class);
      late.forEach(
          (measure, of) -> shifted.put(measure, of.getOrDefault(one.key(), LateArrivals.NONE)));
      Progress progress = new Progress(drive, one, shifted, figures.measures(), today);
      for (TargetStore.Target target : aim.byUnit.getOrDefault(one.key(), List.of())) {
        TargetMeasure measure = TargetMeasure.of(target.measure()).orElseThrow();
        reached.add(new Reached(target, measure, progress, steps(aim, target)));
      }
    }
    return reached;
  }

  /// Of what is made in a drive, as far as there are targets of it.
  private Map<TargetMeasure, Map<Integer, LateArrivals>> late(Aim aim, List<Group> groups) {
    Map<TargetMeasure, Map<Integer, LateArrivals>> late = new EnumMap<>(TargetMeasure.class);
    for (TargetMeasure measure : aim.measures()) {
      if (!measure.isMade()) continue;
      Measure figure = figures.measures().byCode(measure.figure());
      late.put(measure, figures.late(figure, groups, aim.drive.fromDay(), aim.drive.toDay()));
    }
    return late;
  }

  /// How far each of these groups is, whether or not it has a target.
  Map<Integer, Long> done(Drive drive, TargetMeasure measure, List<Group> groups, LocalDate today) {
    if (groups.isEmpty()) return Map.of();
    LocalDate from = drive.fromDay().isAfter(today) ? today : drive.fromDay();
    Map<Integer, LateArrivals> late =
        measure.isMade()
            ? figures.late(
                figures.measures().byCode(measure.figure()), groups, drive.fromDay(), drive.toDay())
            : Map.of();
    Map<Integer, Long> done = new HashMap<>();
    for (GroupFigures one : figures.of(groups, from)) {
      Map<TargetMeasure, LateArrivals> shifted =
          Map.of(measure, late.getOrDefault(one.key(), LateArrivals.NONE));
      Progress progress = new Progress(drive, one, shifted, figures.measures(), today);
      done.put(one.key(), progress.done(measure));
    }
    return done;
  }

  private List<Group> groups(IntStream units, Aim aim) {
    Tree tree = organisation.tree();
    return units
        .filter(aim.byUnit::containsKey)
        .mapToObj(unit -> Group.withLinked(tree, unit))
        .toList();
  }

  private List<Course.Step> steps(Aim aim, TargetStore.Target of) {
    return aim.ever.stream()
        .filter(said -> said.measure().equals(of.measure()) && said.issuer() == of.issuer())
        .map(said ->
            new Course.Step(LocalDate.ofInstant(said.since(), clock.getZone()), said.value()))
        .toList();
  }
}
