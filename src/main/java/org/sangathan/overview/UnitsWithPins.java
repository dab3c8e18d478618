package org.sangathan.overview;

import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// Pinned figures hang on units: whoever was sent their address sees them again.
@Component
final class UnitsWithPins implements UnitUse {
  private final Database database;

  UnitsWithPins(Database database) {
    this.database = database;
  }

  @Override
  public int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct unit_id from pinned_figure where unit_id = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  @Override
  public Refusal why() {
    return OverviewRefusal.PINNED_THERE;
  }
}
