package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.figures.Goals;
import org.sangathan.figures.UnitPage;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.springframework.stereotype.Component;

/// Tells the unit's page what the unit is to reach in the drives that run today.
@Component
class UnitGoals implements Goals {
  private final Drives drives;
  private final UnitTargets targets;
  private final Places places;

  UnitGoals(Drives drives, UnitTargets targets, Places places) {
    this.drives = drives;
    this.targets = targets;
    this.places = places;
  }

  @Override
  public List<UnitPage.Goal> of(int unit, LocalDate today) {
    List<UnitPage.Goal> goals = new ArrayList<>();
    for (Drive drive : drives.over(unit)) {
      if (!drive.runsOn(today)) continue;
      List<UnitTargets.Reached> reached = targets.of(drive, new int[] {unit}, today);
      Map<Integer, Places.Name> issuers =
          places.names(reached.stream().map(UnitTargets.Reached::issuer).toList());
      reached.forEach(r -> goals.add(goal(drive, r, issuers.get(r.issuer()))));
    }
    return goals;
  }

  private static UnitPage.Goal goal(
      Drive drive, UnitTargets.Reached reached, Places.@Nullable Name issuer) {
    Pace pace = reached.pace();
    return new UnitPage.Goal(
        drive.nameHi(),
        drive.nameEn(),
        "targets.measure." + reached.measure().code(),
        issuer == null ? null : issuer.hi(),
        issuer == null ? null : issuer.en(),
        pace.target(),
        pace.done(),
        pace.expected(),
        pace.perDay(),
        pace.perMille(),
        pace.expectedPerMille(),
        reached.forecast() == null ? null : reached.forecast().low(),
        reached.forecast() == null ? null : reached.forecast().high(),
        drive.toDay());
  }
}
