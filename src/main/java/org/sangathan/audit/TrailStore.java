package org.sangathan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// Reads the trail from its newest line backwards.
@Component
class TrailStore {
  /// A busy cell has its newest fifty lines in the last seconds, a quiet one in months: so the
  /// first stretch of time is short and each one eight times the one before.
  private static final Duration FIRST = Duration.ofSeconds(10);

  private static final int GROWTH = 8;

  /// In more cells than these not more time than that is searched at once for what seldom happens.
  private static final int MANY_CELLS = 64;

  private static final Duration MOST_OF_MANY = Duration.ofDays(2);
  private static final UUID FIRST_ID = new UUID(0, 0);

  /// @param what the act's or the look's name; null for all
  /// @param units null for whatever lies in the cells
  record Wanted(
      int[] cells,
      int @Nullable [] units,
      @Nullable String what,
      @Nullable UUID account,
      Instant from,
      Cursor before,
      int most) {
    Wanted goingOn(Cursor next) {
      return new Wanted(cells, units, what, account, from, next, most);
    }

    private boolean isSparse() {
      return what != null || account != null;
    }
  }

  /// Lines before it are wanted.
  record Cursor(Instant at, UUID id) {}

  record Row(
      UUID id,
      String kind,
      String what,
      Instant at,
      int unit,
      UUID account,
      @Nullable UUID posting,
      int outcome,
      @Nullable String door,
      @Nullable String address,
      int people) {
    Cursor cursor() {
      return new Cursor(at, id);
    }
  }

  /// @param next where to go on; null when nothing is left
  record Found(List<Row> rows, @Nullable Cursor next) {}

  private final Database database;

  TrailStore(Database database) {
    this.database = database;
  }

  Found read(Fence fence, Wanted wanted) {
    return database.fenced(fence, () -> read(wanted));
  }

  private Found read(Wanted wanted) {
    List<Row> rows = new ArrayList<>();
    Cursor until = wanted.before;
    Duration stretch = FIRST;
    Instant end = end(wanted);
    while (until.at.isAfter(end)) {
      Instant since = later(until.at.minus(stretch), end);
      rows.addAll(stretch(wanted, since, until, wanted.most - rows.size()));
      if (rows.size() >= wanted.most) return new Found(rows, rows.getLast().cursor());
      until = new Cursor(since, FIRST_ID);
      stretch = stretch.multipliedBy(GROWTH);
    }
    return new Found(rows, end.isAfter(wanted.from) ? until : null);
  }

  private static Instant end(Wanted wanted) {
    if (!wanted.isSparse() || wanted.cells.length <= MANY_CELLS) return wanted.from;
    return later(wanted.before.at.minus(MOST_OF_MANY), wanted.from);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private List<Row> stretch(Wanted wanted, Instant since, Cursor until, int most) {
    UUID account = wanted.account;
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select id, kind, what, at, unit_id, account_id, posting_id, outcome, door, address, people
            from trail_line
            where cell_id = any (:cells) and at >= :since and at <= :until
              and (at, id) < (:until, cast(:untilId as uuid))
              and (cast(:units as int[]) is null or unit_id = any (:units))
              and (cast(:what as text) is null or what = :what)
              and (cast(:account as uuid) is null or account_id = cast(:account as uuid))
            order by at desc, id desc
            limit :most
            """)
        .param("cells", wanted.cells)
        .param("units", wanted.units)
        .param("what", wanted.what)
        .param("account", account == null ? null : account.toString())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("until", until.at.atOffset(ZoneOffset.UTC))
        .param("untilId", until.id.toString())
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  /// Who looked at that person.
  List<Row> looksAt(Fence fence, UUID person, int[] cells, int most) {
    return database.fenced(fence, () -> looksAt(person, cells, most));
  }

  private List<Row> looksAt(UUID person, int[] cells, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select id, 'look' as kind, capability as what, at, unit_id, account_id, posting_id,
              0 as outcome, door, address, cardinality(people) as people
            from look
            where cell_id = any (:cells) and people @> array[cast(:person as uuid)]
            order by at desc, id desc
            limit :most
            """)
        .param("cells", cells)
        .param("person", person.toString())
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  /// What was done to an account and its posts, by whomever, and who looked at it.
  ///
  /// @param subjects the account and its postings
  List<Row> concerning(UUID account, List<UUID> subjects, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            (select id, 'act' as kind, act as what, received_at as at, unit_id, account_id, posting_id,
              outcome, door, address, 0 as people
            from account_line
            where subject = any (cast(:subjects as uuid[]))
            order by received_at desc, id desc
            limit :most)
            union all
            (select id, 'look', capability, at, unit_id, account_id, posting_id,
              0, door, address, cardinality(people)
            from account_look
            where people @> array[cast(:account as uuid)]
              and account_id <> cast(:account as uuid)
            order by at desc, id desc
            limit :most)
            order by at desc, id desc
            limit :most
            """)
        .param("account", account.toString())
        .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("what"),
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        row.getInt("unit_id"),
        row.getObject("account_id", UUID.class),
        row.getObject("posting_id", UUID.class),
        row.getInt("outcome"),
        row.getString("door"),
        row.getString("address"),
        row.getInt("people"));
  }
}
