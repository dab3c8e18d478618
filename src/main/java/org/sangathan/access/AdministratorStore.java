package org.sangathan.access;

import java.time.LocalDate;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Whether anybody is left who can appoint others.
@Component
class AdministratorStore {
  private static final UUID NONE = new UUID(0, 0);

  private final Database database;

  AdministratorStore(Database database) {
    this.database = database;
  }

  /// Somebody else is posted there without an end who can appoint others.
  boolean hasOtherAdministrator(Posting posting, LocalDate today) {
    return hasAdministrator(posting.unit(), posting.id(), "", today);
  }

  /// The same if nobody could appoint by that kind of post any more.
  boolean hasAdministratorBesides(String postType, int unit, LocalDate today) {
    return hasAdministrator(unit, NONE, postType, today);
  }

  private boolean hasAdministrator(int unit, UUID but, String butType, LocalDate today) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select exists (
              select from posting p
                join post_type t on t.code = p.post_type
                join known_account a on a.id = p.account_id
               where p.unit_id = :unit and p.id <> :posting and p.post_type <> :type
                 and p.valid_from <= :today and p.valid_to is null
                 and p.lent_by is null
                 and t.enter_reach = 'own-and-below' and a.closed_at is null
                 and t.capabilities && array['*', 'access.*', 'access.give-post'])
            """)
        .param("unit", unit)
        .param("posting", but)
        .param("type", butType)
        .param("today", today)
        .query(Boolean.class)
        .single();
  }
}
