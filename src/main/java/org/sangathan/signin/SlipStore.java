package org.sangathan.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Slips: at most one for each account. What is printed on them follows from their number and a key
/// that is not here.
@Component
class SlipStore {
  private final Database database;

  SlipStore(Database database) {
    this.database = database;
  }

  record Row(UUID id, UUID account, String name, Slip.Post post, Instant issuedAt, Instant until) {}

  /// A new one kills the account's former one.
  void issue(List<Slip.Wanted> wanted, byte[][] prints, UUID by, Instant at, Instant until) {
    database
        .writer()
        .sql(
            """
            insert into slip (account_id, id, print, post_hi, post_en, unit_id, issued_by, issued_at, expires_at)
            select w.account_id, w.id, w.print, w.post_hi, w.post_en, w.unit_id, :by, :at, :until
              from unnest(:accounts::uuid[], :ids::uuid[], :prints::bytea[], :hi, :en, :units)
                   as w (account_id, id, print, post_hi, post_en, unit_id)
            on conflict (account_id) do update
               set id = excluded.id, print = excluded.print, post_hi = excluded.post_hi,
                   post_en = excluded.post_en, unit_id = excluded.unit_id,
                   issued_by = excluded.issued_by, issued_at = excluded.issued_at,
                   expires_at = excluded.expires_at, used_at = null
            """)
        .param("accounts", texts(wanted.stream().map(Slip.Wanted::account).toList()))
        .param("ids", texts(wanted.stream().map(Slip.Wanted::id).toList()))
        .param("prints", prints)
        .param("hi", texts(wanted.stream().map(w -> w.post().nameHi()).toList()))
        .param("en", texts(wanted.stream().map(w -> w.post().nameEn()).toList()))
        .param("units", wanted.stream().mapToInt(w -> w.post().unit()).toArray())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static String[] texts(List<?> values) {
    return values.stream().map(String::valueOf).toArray(String[]::new);
  }

  Optional<Row> live(byte[] print, Instant now) {
    return database
        .reader()
        .sql(
            """
            select s.id, s.account_id, a.name, s.post_hi, s.post_en, s.unit_id, s.issued_at, s.expires_at
              from slip s
              join known_account a on a.id = s.account_id
             where s.print = :print and s.used_at is null and s.expires_at > :now
               and a.closed_at is null
            """)
        .param("print", print)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row(row))
        .optional();
  }

  /// The account that it opens; empty when it was used meanwhile.
  Optional<UUID> use(byte[] print, Instant now) {
    return database
        .writer()
        .sql(
            """
            update slip set used_at = :now
             where print = :print and used_at is null and expires_at > :now
            returning account_id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("print", print)
        .query((row, n) -> row.getObject("account_id", UUID.class))
        .optional();
  }

  List<Row> issuedBy(UUID issuer, Instant now) {
    return database
        .reader()
        .sql(
            """
            select s.id, s.account_id, a.name, s.post_hi, s.post_en, s.unit_id, s.issued_at, s.expires_at
              from slip s
              join known_account a on a.id = s.account_id
             where s.issued_by = :issuer and s.used_at is null and s.expires_at > :now
               and a.closed_at is null
             order by s.issued_at desc, a.name, s.account_id
            """)
        .param("issuer", issuer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row(row))
        .list();
  }

  Set<UUID> liveAmong(Collection<UUID> accounts, Instant now) {
    return Set.copyOf(
        database
            .reader()
            .sql(
                """
                select account_id
                  from slip
                 where account_id = any(:accounts::uuid[]) and used_at is null and expires_at > :now
                """)
            .param("accounts", texts(List.copyOf(accounts)))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, n) -> row.getObject("account_id", UUID.class))
            .list());
  }

  void forget(UUID account) {
    database
        .writer()
        .sql("delete from slip where account_id = :account")
        .param("account", account)
        .update();
  }

  void sweep(Instant before) {
    database
        .writer()
        .sql("delete from slip where used_at < :before or expires_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        new Slip.Post(row.getString("post_hi"), row.getString("post_en"), row.getInt("unit_id")),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }
}
