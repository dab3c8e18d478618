package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.Boundaries;
import org.sangathan.redrawing.TodaysBoundaries.Line;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// What followed what: rows are only added, and those of a redrawing that was undone count no more.
@Component
class SuccessorStore implements Boundaries.Redrawn {

  /// From a unit that is no more to the one in which it goes on; to itself where it was opened
  /// again.
  record Step(int unit, int next) {}

  private static final int MOST_STEPS = 1_000;

  /// By hand, because the list of an election has fifteen thousand.
  private static final RowMapper<Line> LINE =
      (row, n) ->
          new Line(
              row.getInt("old_unit"),
              row.getInt("new_unit"),
              row.getLong("share"),
              row.getObject("day", LocalDate.class),
              row.getObject("redrawing_id", UUID.class));

  private static final RowMapper<Step> STEP =
      (row, n) -> new Step(row.getInt("unit"), row.getInt("next"));

  private final Database database;

  SuccessorStore(Database database) {
    this.database = database;
  }

  /// @param lines the first line of each unit first
  void add(List<Line> lines) {
    database
        .writer()
        .sql(
            """
            insert into unit_successor (redrawing_id, old_unit, new_unit, nth, share, day)
            select redrawing_id, old_unit, new_unit, nth, share, day
            from unnest(:redrawings::uuid[], :olds, :news, :shares::numeric[], :days::date[])
              with ordinality as l (redrawing_id, old_unit, new_unit, share, day, nth)
            """)
        .param(
            "redrawings",
            lines.stream().map(l -> l.redrawingId().toString()).toArray(String[]::new))
        .param("olds", lines.stream().mapToInt(Line::oldUnit).toArray())
        .param("news", lines.stream().mapToInt(Line::newUnit).toArray())
        .param("shares", lines.stream().map(l -> "" + l.share()).toArray(String[]::new))
        .param("days", lines.stream().map(l -> l.day().toString()).toArray(String[]::new))
        .update();
  }

  /// Those of one redrawing, whether it was undone or not.
  List<Line> of(UUID redrawing) {
    return database
        .writer()
        .sql(
            """
            select old_unit, new_unit, share, day, redrawing_id from unit_successor
            where redrawing_id = :redrawing order by nth
            """)
        .param("redrawing", redrawing)
        .query(LINE)
        .list();
  }

  /// Those of one redrawing that end or begin at the unit.
  List<Line> of(UUID redrawing, int unit) {
    return database
        .reader()
        .sql(
            """
            select old_unit, new_unit, share, day, redrawing_id from unit_successor
            where redrawing_id = :redrawing and (old_unit = :unit or new_unit = :unit)
            order by nth
            """)
        .param("redrawing", redrawing)
        .param("unit", unit)
        .query(LINE)
        .list();
  }

  /// Those by which the units were made or that were made of them, the earliest first.
  List<Line> touching(Collection<Integer> units) {
    return database
        .reader()
        .sql(
            """
            select s.old_unit, s.new_unit, s.share, s.day, s.redrawing_id
            from unit_successor s join redrawing r on r.id = s.redrawing_id
            where r.undone_on is null
              and (s.old_unit = any (:units) or s.new_unit = any (:units))
            order by r.at, s.nth
            """)
        .param("units", units.stream().mapToInt(Integer::intValue).toArray())
        .query(LINE)
        .list();
  }

  /// What came after a day, one after the other: the way back out of units of redrawings that were
  /// undone since, the latest first, because none is undone while another one hangs on it; and
  /// redrawings.
  ///
  /// @param madeBy of those that were undone only such as were done until that day
  List<Line> after(LocalDate day, LocalDate madeBy) {
    return database
        .reader()
        .sql(
            """
            select old_unit, new_unit, share, day, redrawing_id from (
              select s.old_unit, s.new_unit, s.share, s.day, s.redrawing_id, false as back, r.at, s.nth
              from unit_successor s join redrawing r on r.id = s.redrawing_id
              where r.undone_on is null and s.day > :day
              union all
              select s.new_unit, s.old_unit, s.share, r.undone_on, s.redrawing_id, true, r.at, s.nth
              from unit_successor s join redrawing r on r.id = s.redrawing_id
              where r.undone_on > :day and s.day <= :madeBy
                and not exists (
                  select from unit_successor o
                  where o.redrawing_id = s.redrawing_id and o.old_unit = s.new_unit)
            ) as lines
            order by back desc, case when back then at end desc, at, nth
            """)
        .param("day", day)
        .param("madeBy", madeBy)
        .query(LINE)
        .list();
  }

  /// The way back out of units that were made after a day and are no more, because that was undone;
  /// the earliest first.
  List<Line> undoneAfter(LocalDate day) {
    return database
        .reader()
        .sql(
            """
            select s.new_unit as old_unit, s.old_unit as new_unit, s.share, r.undone_on as day,
              s.redrawing_id
            from redrawing r join unit_successor s on s.redrawing_id = r.id
            join redrawn_unit u on u.redrawing_id = r.id and u.unit_id = s.new_unit
            where r.undone_on > :day and s.day > :day and u.what in ('made', 'opened')
            order by r.at, s.nth
            """)
        .param("day", day)
        .query(LINE)
        .list();
  }

  /// The last step of each unit by the end of a day: into another one that followed it, of several
  /// the first; or back out of one that only a redrawing made which was undone by then, or came
  /// later.
  List<Step> steps(LocalDate day) {
    return database
        .reader()
        .sql(
            """
            select distinct on (unit) unit, next from (
              select s.old_unit as unit, s.new_unit as next, false as back, r.at, s.nth
              from redrawing r join unit_successor s on s.redrawing_id = r.id
              join redrawn_unit u on u.redrawing_id = r.id and u.unit_id = s.old_unit
              where r.day <= :day and (r.undone_on is null or r.undone_on > :day)
                and u.what = 'closed'
              union all
              select u.unit_id, u.unit_id, false, r.at, 0
              from redrawing r join redrawn_unit u on u.redrawing_id = r.id
              where r.day <= :day and (r.undone_on is null or r.undone_on > :day)
                and u.what = 'opened'
              union all
              select s.new_unit, s.old_unit, true, r.at, s.nth
              from redrawing r join unit_successor s on s.redrawing_id = r.id
              join redrawn_unit u on u.redrawing_id = r.id and u.unit_id = s.new_unit
              where (r.undone_on <= :day or r.day > :day) and u.what = 'made'
            ) as steps
            order by unit, back, at desc, nth
            """)
        .param("day", day)
        .query(STEP)
        .list();
  }

  @Override
  public OptionalInt successor(int unit) {
    int at = unit;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      OptionalInt next = next(at);
      if (next.isEmpty()) break;
      at = next.getAsInt();
    }
    return at == unit ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /// Nothing where it goes on itself.
  private OptionalInt next(int unit) {
    List<Integer> next =
        database
            .reader()
            .sql(
                """
                select s.new_unit
                from unit_successor s join redrawing r on r.id = s.redrawing_id
                where r.undone_on is null and s.old_unit = :unit
                  and not exists (
                    select from unit_successor o
                    where o.redrawing_id = s.redrawing_id and o.old_unit = :unit
                      and o.new_unit = :unit)
                order by r.at desc, s.nth limit 1
                """)
            .param("unit", unit)
            .query(Rows.single(Integer.class))
            .list();
    return next.isEmpty() ? OptionalInt.empty() : OptionalInt.of(next.getFirst());
  }

  @Override
  public List<Integer> heirs(int unit, LocalDate since) {
    Set<Integer> seen = new LinkedHashSet<>(List.of(unit));
    List<Integer> next = List.of(unit);
    while (!next.isEmpty()) next = after(next, since).stream().filter(seen::add).toList();
    return List.copyOf(seen);
  }

  private List<Integer> after(List<Integer> units, LocalDate since) {
    return database
        .reader()
        .sql(
            """
            select distinct s.new_unit
            from unit_successor s join redrawing r on r.id = s.redrawing_id
            where r.undone_on is null and s.old_unit = any (:units) and s.day >= :since
            order by s.new_unit
            """)
        .param("units", units.stream().mapToInt(Integer::intValue).toArray())
        .param("since", since)
        .query(Rows.single(Integer.class))
        .list();
  }

  /// Into how many parts the unit went when it was closed.
  int parts(int unit) {
    return database
        .reader()
        .sql(
            """
            select count(*)
            from unit_successor s join redrawing r on r.id = s.redrawing_id
            where r.undone_on is null and s.old_unit = :unit
            """)
        .param("unit", unit)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Boundaries.Redraw> history(int unit) {
    return touching(List.of(unit)).reversed().stream()
        .filter(line -> line.oldUnit() != line.newUnit())
        .map(line -> {
          boolean before = line.newUnit() == unit;
          return new Boundaries.Redraw(
              before ? line.oldUnit() : line.newUnit(), before, line.day());
        })
        .toList();
  }
}
