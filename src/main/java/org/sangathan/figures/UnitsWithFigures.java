package org.sangathan.figures;

import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// Figures hang on units: what was ever counted in one keeps it.
@Component
final class UnitsWithFigures implements UnitUse {
  private final Database database;

  UnitsWithFigures(Database database) {
    this.database = database;
  }

  @Override
  public int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct unit_id from tally_unit where unit_id = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  @Override
  public Refusal why() {
    return FiguresRefusal.COUNTED_THERE;
  }
}
