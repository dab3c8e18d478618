package org.sangathan.redrawing;

import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// What followed what hangs on units, undone or not.
@Component
final class UnitsRedrawn implements UnitUse {
  private final Database database;

  UnitsRedrawn(Database database) {
    this.database = database;
  }

  @Override
  public int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            select old_unit from unit_successor where old_unit = any (:units)
            union select new_unit from unit_successor where new_unit = any (:units)
            union select unit_id from redrawn_unit where unit_id = any (:units)
            union select unit_id from renewed_unit where unit_id = any (:units)
            union select parent from renewed_unit where parent = any (:units)
            union select parent_after from renewed_unit where parent_after = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  @Override
  public Refusal why() {
    return RedrawingRefusal.REDRAWN_UNIT;
  }
}
