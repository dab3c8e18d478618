package org.sangathan.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// The rows of the chain, and how far it has come.
@Component
class ChainStore {
  private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

  /// @param upto every transaction before it is chained; null when that is not known
  /// @param headed the last day that has a head
  record Progress(@Nullable Long upto, @Nullable LocalDate headed) {
    LocalDate lastHeaded() {
      return headed == null ? NEVER : headed;
    }
  }

  /// Transactions whose lines become links: from the first on, before the last.
  record Stretch(long from, long to) {}

  /// What a day came to.
  ///
  /// @param chains over the ends of the chains of all cells
  record Sum(int cells, long lines, byte[] chains) {}

  private final Database database;

  ChainStore(Database database) {
    this.database = database;
  }

  /// Whoever follows on another node waits until this transaction is over.
  Progress hold() {
    return database
        .writer()
        .sql(
            """
            select cast(cast(upto as text) as bigint) as upto, headed
            from audit_progress
            for update
            """)
        .query(Rows.as(Progress.class))
        .single();
  }

  /// Of every transaction before it is known whether it came to pass.
  long horizon() {
    return database
        .writer()
        .sql("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
        .query(Rows.single(Long.class))
        .single();
  }

  /// The transaction in which the line of that number stands, counted from the first transaction.
  Optional<Long> transactionOf(long nth, long from) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cast(cast(xid as text) as bigint)
            from trail_line
            where xid >= cast(:from as xid8)
            order by xid
            offset :nth limit 1
            """)
        .param("from", Long.toString(from))
        .param("nth", nth)
        .query(Rows.single(Long.class))
        .optional();
  }

  /// One link for each day and cell that has new lines. Of a day that has its head nothing is taken
  /// any more: what turns up there was put in afterwards.
  ///
  /// @return how many lines
  long chain(Stretch stretch, LocalDate headed, Adopting adopting) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            insert into audit_seal (day, cell_id, n, lines, ids, codes, hash)
            with sealed as (
              select day, cell_id, unnest(ids) as id
              from audit_seal
              where :adopting and day > :headed
            ), fresh as (
              select day, cell_id, count(*) as lines,
                array_agg(id order by xid, kind, id) as ids,
                array_agg(code order by xid, kind, id) as codes
              from trail_line l
              where xid >= cast(:from as xid8) and xid < cast(:to as xid8) and day > :headed
                and not exists (
                  select from sealed s
                  where s.cell_id = l.cell_id and s.day = l.day and s.id = l.id)
              group by day, cell_id
            ), placed as (
              select f.*, (
                  select max(s.n) from audit_seal s
                  where s.day = f.day and s.cell_id = f.cell_id) as last
              from fresh f
            )
            select p.day, p.cell_id, coalesce(p.last, 0) + 1, p.lines, p.ids, p.codes,
              sha256(coalesce(s.hash, ''::bytea) || date_send(p.day) || int4send(p.cell_id)
                || int4send(coalesce(p.last, 0) + 1) || array_send(p.ids) || array_send(p.codes))
            from placed p
            left join audit_seal s on s.day = p.day and s.cell_id = p.cell_id and s.n = p.last
            returning lines
            """)
        .param("adopting", adopting == Adopting.WHAT_IS_NOT_CHAINED)
        .param("headed", headed)
        .param("from", Long.toString(stretch.from))
        .param("to", Long.toString(stretch.to))
        .query(Rows.single(Long.class))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /// After a restore the numbers of transactions no longer tell what is chained already.
  enum Adopting {
    BY_TRANSACTION,
    WHAT_IS_NOT_CHAINED
  }

  void followed(long upto, long lines) {
    database
        .writer()
        .sql(
            """
            update audit_progress
            set upto = cast(:upto as xid8), open_lines = open_lines + :lines
            """)
        .param("upto", Long.toString(upto))
        .param("lines", lines)
        .update();
  }

  Optional<LocalDate> firstDay() {
    return database
        .writer()
        .sql("/* all cells */ select min(day) from audit_seal")
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /// Lines of the day, or of one before it, are still to come into the chain.
  boolean isWaiting(LocalDate day, long upto) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select exists (
              select from trail_line where xid >= cast(:upto as xid8) and day <= :day)
            """)
        .param("upto", Long.toString(upto))
        .param("day", day)
        .query(Rows.single(Boolean.class))
        .single();
  }

  Sum sum(LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            with chain as (
              select cell_id, max(n) as n, sum(lines) as lines
              from audit_seal
              where day = :day
              group by cell_id
            ), tip as (
              select c.cell_id, c.n, c.lines, s.hash
              from chain c
              join audit_seal s on s.day = :day and s.cell_id = c.cell_id and s.n = c.n
            )
            select count(*) as cells, coalesce(sum(lines), 0) as lines,
              sha256(coalesce(string_agg(int4send(cell_id) || int4send(n) || hash, ''::bytea
                order by cell_id), ''::bytea)) as chains
            from tip
            """)
        .param("day", day)
        .query(
            (row, n) -> new Sum(row.getInt("cells"), row.getLong("lines"), row.getBytes("chains")))
        .single();
  }

  /// The hash of the last head; empty before there is one.
  byte[] lastHash() {
    return database
        .writer()
        .sql("select hash from audit_head order by day desc limit 1")
        .query((row, n) -> row.getBytes(1))
        .optional()
        .orElse(new byte[0]);
  }

  void add(Head head) {
    database
        .writer()
        .sql(
            """
            insert into audit_head (day, cells, lines, chains, hash, signature, public_key)
            values (:day, :cells, :lines, :chains, :hash, :signature, :key)
            """)
        .param("day", head.day())
        .param("cells", head.cells())
        .param("lines", head.lines())
        .param("chains", head.chains())
        .param("hash", head.hash())
        .param("signature", head.signature())
        .param("key", head.publicKey())
        .update();
    database
        .writer()
        .sql("update audit_progress set headed = :day, open_lines = open_lines - :lines")
        .param("day", head.day())
        .param("lines", head.lines())
        .update();
  }
}
