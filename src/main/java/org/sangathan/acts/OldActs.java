package org.sangathan.acts;

import java.time.LocalDate;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Lets go of act rows whose time is over. Only the owner of the tables can.
@Component
public class OldActs {
  private final Database database;

  OldActs(Database database) {
    this.database = database;
  }

  /// Inside a transaction of the owner.
  public int drop(LocalDate day) {
    return database
        .writer()
        .sql("/* all cells */ delete from act where day = :day")
        .param("day", day)
        .update();
  }
}
