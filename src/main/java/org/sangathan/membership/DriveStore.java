package org.sangathan.membership;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drives and what was settled for them.
@Component
class DriveStore {
  private static final String SETTLED =
      """
      select d.id, d.scope, d.name_hi, d.name_en, t.from_day, t.to_day, t.fee
      from drive d
      join (
        select distinct on (drive) drive, from_day, to_day, fee from drive_terms
        order by drive, since desc
      ) t on t.drive = d.id
      order by t.from_day desc, d.id
      """;

  private final Database database;

  DriveStore(Database database) {
    this.database = database;
  }

  void open(Drive drive, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into drive (id, scope, name_hi, name_en, opened_at)
            values (:id, :scope, :hi, :en, :at)
            """)
        .param("id", drive.id())
        .param("scope", drive.scope())
        .param("hi", drive.nameHi())
        .param("en", drive.nameEn())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    settle(drive, at);
  }

  void settle(Drive drive, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into drive_terms (drive, since, from_day, to_day, fee)
            values (:drive, :at, :from, :to, :fee)
            """)
        .param("drive", drive.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("from", drive.fromDay())
        .param("to", drive.toDay())
        .param("fee", drive.fee(), Types.INTEGER)
        .update();
  }

  /// All of them, the latest first. There are few.
  List<Drive> all() {
    return all(database.reader());
  }

  /// As the transaction of an act sees them.
  List<Drive> allHere() {
    return all(database.writer());
  }

  private static List<Drive> all(JdbcClient by) {
    return by.sql(SETTLED).query(Rows.as(Drive.class)).list();
  }
}
