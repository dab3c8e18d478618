package org.sangathan.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measure;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// The door of the module: what was set for units, and how much of it was made.
@Component
public class Targets {
  private final TargetStore store;
  private final Organisation organisation;
  private final Figures figures;
  private final Told told;

  Targets(TargetStore store, Organisation organisation, Figures figures, Told told) {
    this.store = store;
    this.organisation = organisation;
    this.figures = figures;
    this.told = told;
  }

  /// The figures as pages tell them: of units that were redrawn while a drive runs with what they
  /// followed.
  public interface Told {
    List<GroupFigures> figures(List<Group> groups, LocalDate from);

    Map<Integer, LateArrivals> late(Measure measure, List<Group> groups, LateArrivals.Days days);
  }

  /// What held for these units in a drive before a moment, by every issuer; nought is none.
  public List<Target> of(Drive drive, int[] units, Instant before) {
    return store.of(drive.id(), organisation.tree().allCells(units), units, before);
  }

  /// Everything that was set for a unit in a drive before a moment, in the order in which it was
  /// set.
  public List<Target> history(UUID drive, int unit, Instant before) {
    return store.history(drive, organisation.tree().allCells(unit), unit, before);
  }

  /// How far units are in a drive when a day ends.
  ///
  /// @return in the order of the figures
  public List<Progress> progress(Counted counted, Stand stand, LocalDate day) {
    Map<TargetMeasure, Map<Integer, LateArrivals>> late = late(counted, stand, day);
    List<Progress> progress = new ArrayList<>();
    for (GroupFigures one : stand.figures) {
      Map<TargetMeasure, LateArrivals> own = new EnumMap<>(TargetMeasure.class);
      late.forEach(
          (measure, of) -> own.put(measure, of.getOrDefault(one.key(), LateArrivals.NONE)));
      progress.add(new Progress(counted.drive, one, own, figures.measures(), day));
    }
    return progress;
  }

  /// How units stand.
  ///
  /// @param groups what each counts
  /// @param figures of these groups, with every day of the drive until the day that is told
  public record Stand(Told told, List<Group> groups, List<GroupFigures> figures) {}

  /// What is counted in which drive.
  public record Counted(Drive drive, Collection<TargetMeasure> measures) {
    /// The first of its days until a day, from which on figures must be known.
    public LocalDate from(LocalDate day) {
      return drive.fromDay().isAfter(day) ? day : drive.fromDay();
    }
  }

  private Map<TargetMeasure, Map<Integer, LateArrivals>> late(
      Counted counted, Stand stand, LocalDate day) {
    Map<TargetMeasure, Map<Integer, LateArrivals>> late = new EnumMap<>(TargetMeasure.class);
    LateArrivals.Days days =
        LateArrivals.Days.of(counted.drive.fromDay(), counted.drive.toDay()).until(day);
    for (TargetMeasure measure : counted.measures) {
      if (!measure.isMade()) continue;
      Measure figure = figures.measures().byCode(measure.figure());
      late.put(measure, stand.told.late(figure, stand.groups, days));
    }
    return late;
  }

  /// How much of it was made in each of these groups of units, whether or not they have a target.
  ///
  /// @return by the key of the group
  public Map<Integer, Long> done(
      Drive drive, TargetMeasure measure, List<Group> groups, LocalDate today) {
    if (groups.isEmpty()) return Map.of();
    Counted counted = new Counted(drive, Set.of(measure));
    Map<Integer, Long> done = new HashMap<>();
    List<GroupFigures> stand = told.figures(groups, counted.from(today));
    List<Progress> progress = progress(counted, new Stand(told, groups, stand), today);
    for (int i = 0; i < stand.size(); i++) {
      done.put(stand.get(i).key(), progress.get(i).done(measure));
    }
    return done;
  }
}
