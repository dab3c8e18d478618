package org.sangathan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.goals.Goal;
import org.sangathan.goals.League;
import org.sangathan.overview.UnitPage.Row;

/// How a unit stands on a day, and how those below it do.
///
/// @param drive whether one runs in which the unit or one below it has a target
/// @param children the units directly below
/// @param league of the children; empty where none has a target
record Prospect(
    Portrait portrait,
    List<Goal> goals,
    boolean drive,
    List<Row> children,
    League.Table league,
    LocalDate today) {

  /// What can be said of it in some sentences; null where nobody was ever recorded and nothing is
  /// to be reached.
  UnitPage.@Nullable Evening evening(Instant at) {
    UnitPage.Summary summary = portrait.summary();
    if (summary.nothing() && goals.isEmpty()) return null;
    return new UnitPage.Evening(
        today.minusDays(1),
        portrait.totalBefore(),
        summary.today().value(),
        at,
        goals.isEmpty() ? null : goals.getFirst(),
        named(league.furthestBehind()),
        named(league.mostImproved()));
  }

  private @Nullable Row named(Optional<League.Row> place) {
    return place
        .flatMap(p -> children.stream().filter(row -> row.unit() == p.unit()).findFirst())
        .orElse(null);
  }

  /// How many directly below have no target, while others have one.
  int withoutTarget() {
    return drive ? children.size() - league.rows().size() : 0;
  }
}
