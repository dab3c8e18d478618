package org.sangathan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Computes lines and chains once more and gives what differs.
@Component
class CheckStore {

  record Progress(@Nullable Long upto, @Nullable LocalDate headed, long openLines) {}

  private final Database database;

  CheckStore(Database database) {
    this.database = database;
  }

  Progress progress() {
    return database
        .writer()
        .sql(
            """
            select cast(cast(upto as text) as bigint) as upto, headed, open_lines
            from audit_progress
            """)
        .query(Rows.as(Progress.class))
        .single();
  }

  List<Integer> cells() {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id from audit_seal
            union
            select cell_id from trail_line
            order by cell_id
            """)
        .query(Rows.single(Integer.class))
        .list();
  }

  /// What is not in a chain yet because the follower has not come so far is as it should be.
  ///
  /// @param day of which the lines are compared; null for all days
  List<Finding> wrongLines(List<Integer> cells, @Nullable LocalDate day, Progress progress) {
    Long upto = progress.upto;
    return database
        .writer()
        .sql(
            """
            /* all cells */
            with sealed as (
              select s.cell_id, s.day, s.n, u.nth, u.id, u.code, left(u.code::text, 2) as kind
              from audit_seal s
              cross join unnest(s.ids, s.codes) with ordinality as u (id, code, nth)
              where s.cell_id = any (:cells) and (cast(:day as date) is null or s.day = :day)
            ), standing as (
              select cell_id, day, xid, id, what, at, code, left(code::text, 2) as kind
              from trail_line
              where cell_id = any (:cells) and (cast(:day as date) is null or day = :day)
            ), compared as (
              select coalesce(k.cell_id, t.cell_id) as cell_id, coalesce(k.day, t.day) as day,
                coalesce(k.id, t.id) as id, t.what, t.at, t.xid, k.code as was, t.code as stands,
                k.n, k.nth, lag(t.xid) over (partition by k.cell_id, k.day order by k.n, k.nth) as before
              from sealed k
              full join standing t
                on t.cell_id = k.cell_id and t.day = k.day and t.id = k.id and t.kind = k.kind
            )
            select cell_id, day, id, what, at, case
                when stands is null then 'line_missing'
                when was is null then 'line_inserted'
                when was = stands then 'line_reordered'
                when exists (
                  select from sealed o where o.cell_id = c.cell_id and o.code = c.stands)
                  then 'line_reordered'
                else 'line_changed' end as kind
            from compared c
            where stands is null or was <> stands or (was is not null and before > xid)
              or (was is null and (xid < cast(:upto as xid8) or day <= :headed))
            order by day, cell_id, n, nth, at
            """)
        .param("cells", cells.stream().mapToInt(Integer::intValue).toArray())
        .param("day", day)
        .param("upto", upto == null ? "0" : upto.toString())
        .param("headed", progress.headed)
        .query((row, n) -> line(row))
        .list();
  }

  private static Finding line(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new Finding(
        kind(row.getString("kind")),
        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
        row.getInt("cell_id"),
        id,
        row.getString("what"),
        at == null ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : at.toInstant(),
        0);
  }

  private static Finding.Kind kind(String name) {
    return Finding.Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  List<Finding> wrongLinks(List<Integer> cells, @Nullable LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            with link as (
              select day, cell_id, n, hash = sha256(coalesce(lag(hash) over chain, ''::bytea)
                  || date_send(day) || int4send(cell_id) || int4send(n) || array_send(ids)
                  || array_send(codes))
                and n = coalesce(lag(n) over chain, 0) + 1
                and lines = cardinality(ids) and lines = cardinality(codes) as good
              from audit_seal
              where cell_id = any (:cells) and (cast(:day as date) is null or day = :day)
              window chain as (partition by cell_id, day order by n)
            )
            select day, cell_id, n from link where not good order by day, cell_id, n
            """)
        .param("cells", cells.stream().mapToInt(Integer::intValue).toArray())
        .param("day", day)
        .query((row, n) ->
            new Finding(
                Finding.Kind.LINK_BROKEN,
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getInt("cell_id"),
                null,
                null,
                null,
                row.getLong("n")))
        .list();
  }

  /// How many lines stand in the chains of days that have no head.
  long openLines(@Nullable LocalDate headed) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select coalesce(sum(lines), 0)
            from audit_seal
            where cast(:headed as date) is null or day > :headed
            """)
        .param("headed", headed)
        .query(Rows.single(Long.class))
        .single();
  }
}
