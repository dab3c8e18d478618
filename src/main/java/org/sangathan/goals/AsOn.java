package org.sangathan.goals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
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
    return on.isPast()
        ? drives.over(scope -> isAt(drawing.told(scope), unit), before)
        : drives.over(unit);
  }

  /// The one that a page shows. Of a day that is over no other one is shown than was asked for.
  Optional<Drive> toShow(List<Drive> over, @Nullable String asked) {
    boolean there = over.stream().anyMatch(drive -> drive.id().toString().equals(asked));
    return on.isPast() && asked != null && !asked.isEmpty() && !there
        ? Optional.empty()
        : Drives.toShow(over, asked, day());
  }

  /// What units are called on the page, by number.
  Map<Integer, Places.Name> names(Places places, Collection<Integer> units) {
    Map<Integer, Places.Name> names = new HashMap<>(places.names(units));
    if (!on.isOfThen()) return names;
    drawing
        .units(units.stream().mapToInt(Integer::intValue).toArray())
        .forEach((id, unit) ->
            names.put(id, new Places.Name(id, unit.code(), unit.nameHi(), unit.nameEn())));
    return names;
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
