package org.sangathan.posttargets;

import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// Targets by post hang on the units for which they were said and on those that said them.
@Component
final class UnitsWithPostTargets implements UnitUse {
  private final Database database;

  UnitsWithPostTargets(Database database) {
    this.database = database;
  }

  @Override
  public int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select unit_id from post_target where unit_id = any (:units)
            union select issuer from post_target where issuer = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  @Override
  public Refusal why() {
    return PosttargetsRefusal.POST_TARGET_THERE;
  }
}
