package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measure;

/// In today's boundaries, of this moment or of a past day.
interface OfToday extends Drawing {

  /// The figures as they are told.
  Followed followed();

  @Override
  default List<GroupFigures> figures(List<Group> groups, LocalDate from) {
    return followed().figures(groups, from);
  }

  @Override
  default Map<Integer, LateArrivals> late(
      Measure measure, List<Group> groups, LateArrivals.Days days) {
    return followed().late(measure, groups, days);
  }

  @Override
  default GroupFigures here(int unit, LocalDate from) {
    return followed().here(unit, from);
  }

  @Override
  default Optional<LocalDate> redrawn(int unit, LocalDate from) {
    return followed().redrawn(unit, from);
  }
}
