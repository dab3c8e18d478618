package org.sangathan.goals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Ledger;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.OnDay;
import org.sangathan.figures.Group;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// As on which day goals are told, and in which boundaries.
///
/// @param before which moment something must have been set
public record AsOn(OnDay on, Drawing drawing, Instant before) {

  /// Who knows the days.
  @Component
  public record Days(Drawings drawings, Ledger ledger, Clock clock) {
    /// @param on an address, see [OnDay#of]
    public AsOn of(@Nullable String on, @Nullable String boundaries) {
      return of(OnDay.of(on, boundaries, ledger.openDay()));
    }

    public AsOn of(OnDay on) {
      return of(on, drawings.on(on));
    }

    public AsOn of(OnDay on, Drawing drawing) {
      return new AsOn(on, drawing, on.before(clock.getZone()));
    }
  }

  public LocalDate day() {
    return on.end();
  }

  /// The drives within which the unit lies, or lay, the latest first.
  List<Drive> drives(Drives drives, int unit) {
    return on.isPast() ? drives.over(scope -> isAt(scope, unit), before) : drives.over(unit);
  }

  private boolean isAt(int scope, int unit) {
    for (int at = unit; at != Tree.NONE; at = drawing.parent(at)) if (at == scope) return true;
    return false;
  }

  /// What the unit's own page counts: so a ward with the booths that are linked to it.
  public Group group(int unit) {
    return Group.of(unit, drawing.linked(unit));
  }
}
