package org.sangathan.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.figures.GroupFigures;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.springframework.stereotype.Component;

/// The door of the module: what units are to reach in the drives that run, and how far they are.
@Component
public class Goals {
  private final Drives drives;
  private final UnitTargets targets;
  private final Places places;
  private final AsOn.Days days;

  Goals(Drives drives, UnitTargets targets, Places places, AsOn.Days days) {
    this.drives = drives;
    this.targets = targets;
    this.places = places;
    this.days = days;
  }

  /// As on which days they can be told.
  public AsOn.Days days() {
    return days;
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

  /// Those of the drives that run on the day.
  public Aims aims(AsOn as, int unit) {
    List<Drive> running =
        as.drives(drives, unit).stream().filter(drive -> drive.runsOn(as.day())).toList();
    return new Aims(
        running,
        running.stream()
            .map(drive -> targets.aimOfOne(as, drive, unit))
            .filter(aim -> !aim.isEmpty())
            .toList());
  }

  /// What units below one are to reach in one drive: the one asked for, otherwise the one that runs
  /// over the unit, otherwise the latest.
  public Aims aims(AsOn as, int above, int[] below, @Nullable String drive) {
    List<Drive> shown = as.toShow(as.drives(drives, above), drive).stream().toList();
    return new Aims(shown, shown.stream().map(one -> targets.aim(as, one, below)).toList());
  }

  /// How far each of these units is, by figures as for one.
  public Map<Integer, List<Goal>> of(AsOn as, Aims aims, List<GroupFigures> figures) {
    Map<Integer, List<Goal>> goals = new HashMap<>();
    for (UnitTargets.Aim aim : aims.inDrives) {
      List<UnitTargets.Reached> reached = targets.reached(as, aim, figures);
      List<Goal> told = of(as, aim.drive(), reached);
      for (int i = 0; i < told.size(); i++) {
        goals.computeIfAbsent(reached.get(i).unit(), u -> new ArrayList<>()).add(told.get(i));
      }
    }
    return goals;
  }

  /// How far the unit is, by figures with every day since [Aims#since()].
  public List<Goal> of(AsOn as, Aims aims, GroupFigures figures) {
    List<Goal> goals = new ArrayList<>();
    for (UnitTargets.Aim aim : aims.inDrives) {
      goals.addAll(of(as, aim.drive(), targets.reached(as, aim, List.of(figures))));
    }
    return goals;
  }

  List<Goal> of(AsOn as, Drive drive, List<UnitTargets.Reached> reached) {
    Map<Integer, Places.Name> issuers =
        as.names(places, reached.stream().map(UnitTargets.Reached::issuer).distinct().toList());
    return reached.stream().map(r -> goal(drive, r, issuers.get(r.issuer()))).toList();
  }

  private static Goal goal(Drive drive, UnitTargets.Reached reached, Places.@Nullable Name issuer) {
    return new Goal(
        drive.id().toString(),
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
