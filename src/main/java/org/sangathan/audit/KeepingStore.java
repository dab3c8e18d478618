package org.sangathan.audit;

import java.time.LocalDate;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Takes a day's looks and chains away; only the owner of the tables can.
@Component
class KeepingStore {
  private final Database database;

  KeepingStore(Database database) {
    this.database = database;
  }

  int drop(LocalDate day, LocalDate today) {
    database
        .writer()
        .sql("/* all cells */ delete from audit_seal where day = :day")
        .param("day", day)
        .update();
    database
        .writer()
        .sql("update audit_head set dropped_on = :today where day = :day")
        .param("today", today)
        .param("day", day)
        .update();
    return database
        .writer()
        .sql("/* all cells */ delete from look where day = :day")
        .param("day", day)
        .update();
  }
}
