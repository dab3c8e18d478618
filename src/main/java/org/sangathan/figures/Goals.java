package org.sangathan.figures;

import java.time.LocalDate;
import java.util.List;

/// What units are to reach, told to the unit's page by the module that keeps targets.
public interface Goals {
  List<UnitPage.Goal> of(int unit, LocalDate today);
}
