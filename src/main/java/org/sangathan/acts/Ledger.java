package org.sangathan.acts;

import java.time.Clock;
import java.time.LocalDate;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The open day. Each act reads it first and so holds it open until it has committed; whoever
/// closes the day waits for those acts and keeps later ones out of it. One row, so it holds across
/// nodes.
@Component
public class Ledger {
  private final Database database;
  private final Clock clock;

  Ledger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The day on which facts of this transaction count; call it as the transaction's first
  /// statement.
  public LocalDate hold() {
    LocalDate open =
        database
            .writer()
            .sql("select open_day from ledger for share")
            .query(LocalDate.class)
            .single();
    return later(open, LocalDate.now(clock));
  }

  /// The day that is open now, for readers.
  public LocalDate openDay() {
    LocalDate open =
        database.reader().sql("select open_day from ledger").query(LocalDate.class).single();
    return later(open, LocalDate.now(clock));
  }

  /// Every day before it is closed for ever: each of its facts was committed, or never will be.
  public LocalDate firstOpenDay() {
    return database.writer().sql("select open_day from ledger").query(LocalDate.class).single();
  }

  /// Closes every day before `next`: after this transaction nothing can be posted to them.
  public void open(LocalDate next) {
    database.writer().sql("select open_day from ledger for update").query(LocalDate.class).single();
    database
        .writer()
        .sql("update ledger set open_day = greatest(open_day, :next)")
        .param("next", next)
        .update();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
