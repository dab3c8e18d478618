package org.sangathan.doorkeeper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// What changed at the doors, for their owners to read.
@Component
class DoorStore {
  private final Database database;

  DoorStore(Database database) {
    this.database = database;
  }

  /// In which browser something was done.
  ///
  /// @param device of the account; null where it is none
  record Where(String browser, @Nullable UUID device) {}

  void add(DoorWatch.Change change, Where where) {
    database
        .writer()
        .sql(
            """
            insert into door_change (id, account_id, kind, at, own, address, browser, device_id)
            values (:id, :account, :kind, :at, :own, :address, :browser, :device)
            on conflict (id) do nothing
            """)
        .param("id", change.id())
        .param("account", change.account())
        .param("kind", change.kind().code())
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .param("own", change.own())
        .param("address", change.address())
        .param("browser", where.browser)
        .param("device", where.device)
        .update();
  }

  /// The newest first.
  List<DoorPage.Change> of(UUID account, int most) {
    return database
        .reader()
        .sql(
            """
            select kind, at, own, coalesce(address, '') as address, browser, known_at is null as news
              from door_change
             where account_id = :account
             order by at desc, id desc limit :most
            """)
        .param("account", account)
        .param("most", most)
        .query((row, n) -> change(row))
        .list();
  }

  /// Those that nobody has said to know, the newest first; what the present browser did itself is
  /// no news there.
  List<DoorPage.Change> news(UUID account, @Nullable UUID device, Instant since) {
    return database
        .reader()
        .sql(
            """
            select kind, at, own, coalesce(address, '') as address, browser, true as news
              from door_change
             where account_id = :account and known_at is null and at > :since
               and device_id is distinct from :device
             order by at desc, id desc
            """)
        .param("account", account)
        .param("device", device)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> change(row))
        .list();
  }

  void known(UUID account, Instant at) {
    database
        .writer()
        .sql(
            "update door_change set known_at = :at where account_id = :account and known_at is null")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  /// Whose doors have something new.
  Collection<UUID> accountsWithNews(Instant since) {
    return database
        .reader()
        .sql("select distinct account_id from door_change where known_at is null and at > :since")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getObject("account_id", UUID.class))
        .list();
  }

  void sweep(Instant before) {
    database
        .writer()
        .sql("delete from door_change where at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static DoorPage.Change change(ResultSet row) throws SQLException {
    return new DoorPage.Change(
        DoorWatch.Kind.of(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("own"),
        row.getString("address"),
        row.getString("browser"),
        row.getBoolean("news"));
  }
}
