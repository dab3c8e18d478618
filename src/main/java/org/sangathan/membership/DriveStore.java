package org.sangathan.membership;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drives and what was settled for them.
@Component
class DriveStore {
  private static final String SETTLED =
      """
      select d.id, d.scope, d.name_hi, d.name_en, t.from_day, t.to_day, t.fee, t.enrollers, t.since
      from drive d
      join (
        select distinct on (drive) drive, from_day, to_day, fee, enrollers, since from drive_terms
        where since < :before
        order by drive, since desc
      ) t on t.drive = d.id
      order by t.from_day desc, d.opened_at desc, d.id
      """;

  private final Database database;

  DriveStore(Database database) {
    this.database = database;
  }

  record Opened(UUID id, int scope, @Nullable String nameHi, @Nullable String nameEn) {}

  void open(Opened drive, Instant at) {
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
  }

  /// @param issuer the unit that settles it
  void settle(UUID drive, int issuer, DriveTerms terms, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into drive_terms (drive, since, issuer, from_day, to_day, fee, enrollers)
            values (:drive, :at, :issuer, :from, :to, :fee, nullif(:enrollers::text[], '{}'))
            """)
        .param("drive", drive)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("issuer", issuer)
        .param("from", terms.from())
        .param("to", terms.to())
        .param("fee", terms.fee(), Types.INTEGER)
        .param("enrollers", terms.enrollers().toArray(String[]::new))
        .update();
  }

  /// What was settled for a drive, the latest first. Who settled the oldest ones nobody noted: it
  /// was the unit in which the drive runs.
  List<SettledTerms> history(UUID drive) {
    return database
        .reader()
        .sql(
            """
            select t.since, coalesce(t.issuer, d.scope) as issuer, t.from_day, t.to_day, t.fee,
              t.enrollers
            from drive_terms t join drive d on d.id = t.drive
            where t.drive = :drive order by t.since desc
            """)
        .param("drive", drive)
        .query((row, n) ->
            new SettledTerms(
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("issuer"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("fee", Integer.class),
                codes(row)))
        .list();
  }

  /// All of them, as they were settled before a moment, the latest first. There are few.
  List<Drive> all(Instant before) {
    return all(database.reader(), before);
  }

  /// As the transaction of an act sees them.
  List<Drive> allHere() {
    return all(database.writer(), Drives.EVER);
  }

  private static List<Drive> all(JdbcClient by, Instant before) {
    return by.sql(SETTLED)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, n) -> drive(row))
        .list();
  }

  private static Drive drive(ResultSet row) throws SQLException {
    return new Drive(
        row.getObject("id", UUID.class),
        row.getInt("scope"),
        row.getString("name_hi"),
        row.getString("name_en"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getObject("fee", Integer.class),
        codes(row),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private static List<String> codes(ResultSet row) throws SQLException {
    Array codes = row.getArray("enrollers");
    return codes == null ? List.of() : List.of((String[]) codes.getArray());
  }
}
