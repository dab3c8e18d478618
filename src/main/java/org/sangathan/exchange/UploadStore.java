package org.sangathan.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Deed;
import org.sangathan.acts.SentFile;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that were sent, and how offices match their columns.
@Component
class UploadStore {
  private final Database database;

  UploadStore(Database database) {
    this.database = database;
  }

  void add(Deed<?> deed, UUID id, String kind, SentFile file) {
    database
        .writer()
        .sql(
            """
            insert into upload (id, account_id, unit_id, kind, file_name, sha256, size, sent_at,
              state, header_line, headers, targets, row_count)
            values (:id, :account, :unit, :kind, :name, :sha, :size, :at,
              'unmatched', 0, '{}', '{}', 0)
            """)
        .param("id", id)
        .param("account", deed.actor().account())
        .param("unit", deed.place().unit())
        .param("kind", kind)
        .param("name", file.name())
        .param("sha", file.sha256())
        .param("size", file.size())
        .param("at", deed.receivedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void read(UUID id, FileReading.Found found) {
    database
        .writer()
        .sql(
            """
            update upload set header_line = :line, headers = :headers, row_count = :rows
            where id = :id
            """)
        .param("id", id)
        .param("line", found.headerLine())
        .param("headers", found.headers().toArray(String[]::new))
        .param("rows", found.rows())
        .update();
  }

  void match(UUID id, List<String> targets) {
    database
        .writer()
        .sql("update upload set targets = :targets, state = 'unmatched' where id = :id")
        .param("id", id)
        .param("targets", targets.toArray(String[]::new))
        .update();
  }

  /// Its columns are known; its rows will be looked at when somebody asks.
  void matched(UUID id) {
    database
        .writer()
        .sql("update upload set state = 'read' where id = :id")
        .param("id", id)
        .update();
  }

  void checked(UUID id, Upload.Tally tally) {
    database
        .writer()
        .sql(
            """
            update upload set state = 'checked', fresh = :fresh, changed = :changed, same = :same,
              warned = :warned, failed = :failed
            where id = :id
            """)
        .param("id", id)
        .param("fresh", tally.fresh())
        .param("changed", tally.changed())
        .param("same", tally.same())
        .param("warned", tally.warned())
        .param("failed", tally.failed())
        .update();
  }

  void taken(UUID id, LocalDate day) {
    database
        .writer()
        .sql("update upload set state = 'taken', taken_on = :day where id = :id")
        .param("id", id)
        .param("day", day)
        .update();
  }

  void undone(UUID id, LocalDate day) {
    database
        .writer()
        .sql("update upload set state = 'undone', undone_on = :day where id = :id")
        .param("id", id)
        .param("day", day)
        .update();
  }

  /// As this transaction sees it; no other act takes it meanwhile.
  Optional<Upload> hold(UUID id) {
    database
        .writer()
        .sql("select id from upload where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return byId(database.writer(), id);
  }

  Optional<Upload> byId(UUID id) {
    return byId(database.reader(), id);
  }

  private static Optional<Upload> byId(JdbcClient client, UUID id) {
    return client
        .sql(
            """
            select id, account_id, unit_id, kind, file_name, size, sent_at, state, headers, targets,
              row_count, fresh, changed, same, warned, failed, taken_on, undone_on
            from upload where id = :id
            """)
        .param("id", id)
        .query((row, n) -> upload(row))
        .optional();
  }

  /// The same file of the same kind, if a taking of it stands.
  Optional<Upload> standing(String kind, byte[] sha256) {
    return database
        .writer()
        .sql(
            """
            select id, account_id, unit_id, kind, file_name, size, sent_at, state, headers, targets,
              row_count, fresh, changed, same, warned, failed, taken_on, undone_on
            from upload where kind = :kind and sha256 = :sha and state = 'taken' limit 1
            """)
        .param("kind", kind)
        .param("sha", sha256)
        .query((row, n) -> upload(row))
        .optional();
  }

  /// Another upload of the same file that was taken and stands.
  Optional<Upload> standingBeside(Upload upload) {
    return database
        .writer()
        .sql("select sha256 from upload where id = :id")
        .param("id", upload.id())
        .query(byte[].class)
        .optional()
        .flatMap(sha -> standing(upload.kind(), sha))
        .filter(other -> !other.id().equals(upload.id()));
  }

  /// The latest first.
  List<Upload> latest(int[] units, int most) {
    return database
        .reader()
        .sql(
            """
            select id, account_id, unit_id, kind, file_name, size, sent_at, state, headers, targets,
              row_count, fresh, changed, same, warned, failed, taken_on, undone_on
            from upload where unit_id = any(:units) order by sent_at desc limit :most
            """)
        .param("units", units)
        .param("most", most)
        .query((row, n) -> upload(row))
        .list();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getInt("unit_id"),
        row.getString("kind"),
        row.getString("file_name"),
        row.getLong("size"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        Upload.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        texts(row.getArray("headers")),
        texts(row.getArray("targets")),
        row.getInt("row_count"),
        new Upload.Tally(
            row.getInt("fresh"),
            row.getInt("changed"),
            row.getInt("same"),
            row.getInt("warned"),
            row.getInt("failed")),
        row.getObject("taken_on", LocalDate.class),
        row.getObject("undone_on", LocalDate.class));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /// How the office matched the columns of a file with the same header before.
  Optional<List<String>> mapping(String kind, byte[] fingerprint, int unit) {
    return database
        .writer()
        .sql(
            """
            select targets from column_mapping
            where kind = :kind and fingerprint = :fingerprint and unit_id = :unit
            """)
        .param("kind", kind)
        .param("fingerprint", fingerprint)
        .param("unit", unit)
        .query((row, n) -> texts(row.getArray(1)))
        .optional();
  }

  void keepMapping(Deed<?> deed, Upload upload, byte[] fingerprint, List<String> targets) {
    database
        .writer()
        .sql(
            """
            insert into column_mapping (kind, fingerprint, unit_id, account_id, targets)
            values (:kind, :fingerprint, :unit, :account, :targets)
            on conflict (kind, fingerprint, unit_id)
            do update set targets = excluded.targets, account_id = excluded.account_id
            """)
        .param("kind", upload.kind())
        .param("fingerprint", fingerprint)
        .param("unit", upload.unit())
        .param("account", deed.actor().account())
        .param("targets", targets.toArray(String[]::new))
        .update();
  }

  /// What of one account lies here.
  record Lying(long files, long bytes) {}

  Lying lying(UUID account, Instant since) {
    return database
        .writer()
        .sql(
            """
            select count(*), coalesce(sum(size), 0) from upload
            where account_id = :account and sent_at >= :since
            """)
        .param("account", account)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Lying(row.getLong(1), row.getLong(2)))
        .single();
  }

  /// What nobody took is forgotten as a whole; of what was taken the line stays, so that the same
  /// file is known again.
  void forget(Instant before) {
    OffsetDateTime day = before.atOffset(ZoneOffset.UTC);
    database
        .writer()
        .sql(
            """
            with old as (select id from upload where sent_at < :day),
            chunks as (delete from upload_chunk c using old where c.upload_id = old.id),
            lines as (delete from upload_row r using old where r.upload_id = old.id),
            notes as (delete from upload_note n using old where n.upload_id = old.id)
            delete from upload u using old
            where u.id = old.id and u.state in ('unmatched', 'read', 'checked')
            """)
        .param("day", day)
        .update();
  }

  /// 0 where there is none.
  int rowCount(UUID id) {
    return database
        .writer()
        .sql("select row_count from upload where id = :id")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  boolean isKept(UUID id) {
    return database
        .writer()
        .sql("select exists (select 1 from upload_chunk where upload_id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
