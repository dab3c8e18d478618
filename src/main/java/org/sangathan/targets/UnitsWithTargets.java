package org.sangathan.targets;

import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// Targets hang on units, on those that reach them and on those that set them.
@Component
final class UnitsWithTargets implements UnitUse {
  private final Database database;

  UnitsWithTargets(Database database) {
    this.database = database;
  }

  @Override
  public int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select unit_id from target where unit_id = any (:units)
            union select issuer from target where issuer = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  @Override
  public Refusal why() {
    return TargetsRefusal.TARGET_THERE;
  }
}
