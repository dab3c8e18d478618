package org.sangathan.doorkeeper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Proof;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Tries to come in that failed, counted by hour, way, account, network and what was told: a line
/// each would let a stranger fill the disk. Where one hour has very many, networks are no longer
/// told apart, then accounts neither.
@Component
class FailureStore {
  static final int MOST_NETWORKS = 2_000;
  static final int MOST_ACCOUNTS = 5_000;

  /// Stands for tries that were at no account.
  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;

  FailureStore(Database database) {
    this.database = database;
  }

  /// @param account null where it was at none
  /// @param network empty where it is not known
  record Try(Proof way, @Nullable UUID account, String network, int outcome, Instant at) {}

  void add(Try failed) {
    database
        .writer()
        .sql(
            """
            insert into failed_try as f (hour, way, account_id, network, outcome, tries, last_at)
            select :hour, :way, case when n.lines < :mostAccounts then :account else :nobody end,
                   case when n.lines < :mostNetworks then :network else '' end, :outcome, 1, :at
              from (select count(*) as lines from failed_try where hour = :hour) n
            on conflict (hour, way, account_id, network, outcome) do update
               set tries = f.tries + 1, last_at = greatest(f.last_at, excluded.last_at)
            """)
        .param("hour", failed.at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
        .param("way", failed.way.name())
        .param("account", failed.account == null ? NOBODY : failed.account)
        .param("nobody", NOBODY)
        .param("network", failed.network)
        .param("outcome", failed.outcome)
        .param("at", failed.at.atOffset(ZoneOffset.UTC))
        .param("mostAccounts", MOST_ACCOUNTS)
        .param("mostNetworks", MOST_NETWORKS)
        .update();
  }

  long tries(UUID account, Instant since) {
    return database
        .reader()
        .sql(
            """
            select coalesce(sum(tries), 0) from failed_try
             where account_id = :account and last_at >= :since
            """)
        .param("account", account)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /// The newest first.
  List<DoorPage.Failed> of(UUID account, int most) {
    return database
        .reader()
        .sql(
            """
            select way, network, outcome, tries, last_at
              from failed_try
             where account_id = :account
             order by last_at desc, way, network, outcome limit :most
            """)
        .param("account", account)
        .param("most", most)
        .query((row, n) -> failed(row))
        .list();
  }

  /// Over all accounts, those of whom there are most first.
  List<DoorPage.Failed> since(Instant since, int most) {
    return database
        .reader()
        .sql(
            """
            select way, network, outcome, sum(tries) as tries, max(last_at) as last_at
              from failed_try
             where hour >= :since
             group by way, network, outcome
             order by tries desc, way, network, outcome limit :most
            """)
        .param("since", since.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> failed(row))
        .list();
  }

  void sweep(Instant before) {
    database
        .writer()
        .sql("delete from failed_try where hour < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static DoorPage.Failed failed(ResultSet row) throws SQLException {
    return new DoorPage.Failed(
        Proof.valueOf(row.getString("way")),
        row.getString("network"),
        row.getInt("outcome"),
        row.getLong("tries"),
        row.getObject("last_at", OffsetDateTime.class).toInstant());
  }
}
