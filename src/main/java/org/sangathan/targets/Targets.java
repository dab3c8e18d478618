package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.springframework.stereotype.Component;

/// The door of the module: what units are to reach in the drives that run, and how far they are.
@Component
public class Targets {
  private final Drives drives;
  private final UnitTargets targets;
  private final Places places;

  Targets(Drives drives, UnitTargets targets, Places places) {
    this.drives = drives;
    this.targets = targets;
    this.places = places;
  }

  /// What a unit is to reach, before it is known how far it is.
  public static final class Aims {
    public static final Aims NONE = new Aims(List.of(), List.of());

    private final List<Drive> running;
    private final List<UnitTargets.Aim> inDrives;

    private Aims(List<Drive> running, List<UnitTargets.Aim> inDrives) {
      this.running = running;
      this.inDrives = inDrives;
    }

    /// The drives that run, whether or not the unit has a target in them.
    List<Drive> running() {
      return running;
    }

    /// From which day on single days of the unit's figures must be known to tell its pace.
    public Optional<LocalDate> since() {
      return running.stream().map(Drive::fromDay).min(LocalDate::compareTo);
    }
  }

  /// Those of the drives that run today.
  public Aims aims(int unit, LocalDate today) {
    List<Drive> running = drives.over(unit).stream().filter(drive -> drive.runsOn(today)).toList();
    return new Aims(
        running,
        running.stream()
            .map(drive -> targets.aimOfOne(drive, unit))
            .filter(aim -> !aim.isEmpty())
            .toList());
  }

  /// What units below one are to reach in one drive: the one asked for, otherwise the one that runs
  /// over the unit, otherwise the latest.
  public Aims aims(int above, int[] below, @Nullable String drive, LocalDate today) {
    List<Drive> shown = Drives.toShow(drives.over(above), drive, today).stream().toList();
    return new Aims(shown, shown.stream().map(one -> targets.aim(one, below)).toList());
  }

  /// How far each of these units is, by figures as for one.
  public Map<Integer, List<Goal>> goals(Aims aims, List<GroupFigures> figures, LocalDate today) {
    Map<Integer, List<Goal>> goals = new HashMap<>();
    for (UnitTargets.Aim aim : aims.inDrives) {
      List<UnitTargets.Reached> reached = targets.reached(aim, figures, today);
      List<Goal> told = goals(aim.drive(), reached);
      for (int i = 0; i < told.size(); i++) {
        goals.computeIfAbsent(reached.get(i).unit(), u -> new ArrayList<>()).add(told.get(i));
      }
    }
    return goals;
  }

  /// How far the unit is, by figures with every day since [Aims#since()].
  public List<Goal> goals(Aims aims, GroupFigures figures, LocalDate today) {
    List<Goal> goals = new ArrayList<>();
    for (UnitTargets.Aim aim : aims.inDrives) {
      goals.addAll(goals(aim.drive(), targets.reached(aim, List.of(figures), today)));
    }
    return goals;
  }

  /// How much of it was made in each of these groups of units, whether or not they have a target.
  ///
  /// @return by the key of the group
  public Map<Integer, Long> done(
      Drive drive, TargetMeasure measure, List<Group> groups, LocalDate today) {
    return targets.done(drive, measure, groups, today);
  }

  List<Goal> goals(Drive drive, List<UnitTargets.Reached> reached) {
    Map<Integer, Places.Name> issuers =
        places.names(reached.stream().map(UnitTargets.Reached::issuer).distinct().toList());
    return reached.stream().map(r -> goal(drive, r, issuers.get(r.issuer()))).toList();
  }

  private static Goal goal(Drive drive, UnitTargets.Reached reached, Places.@Nullable Name issuer) {
    return new Goal(
        drive.nameHi(),
        drive.nameEn(),
        reached.measure().word(),
        issuer == null ? null : issuer.hi(),
        issuer == null ? null : issuer.en(),
        reached.pace(),
        reached.late(),
        reached.forecast(),
        reached.course(),
        drive.toDay());
  }
}
