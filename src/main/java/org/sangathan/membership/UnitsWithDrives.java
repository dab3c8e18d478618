package org.sangathan.membership;

import org.sangathan.acts.Refusal;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.UnitUse;
import org.springframework.stereotype.Component;

/// Drives, renewals and invitations hang on units.
@Component
final class UnitsWithDrives implements UnitUse {
  private final Database database;

  UnitsWithDrives(Database database) {
    this.database = database;
  }

  @Override
  public int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select scope from drive where scope = any (:units)
            union select issuer from drive_terms where issuer = any (:units)
            union select unit_id from renewal where unit_id = any (:units)
            union select to_unit from invitation where to_unit = any (:units)
            union select from_unit from invitation where from_unit = any (:units)
            union select district from barred_count where district = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  @Override
  public Refusal why() {
    return MembershipRefusal.DRIVE_OR_INVITATION_THERE;
  }
}
