package org.sangathan.formation;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.database.Database;
import org.sangathan.organisation.UnitMoved.CellChange;
import org.springframework.stereotype.Component;

/// Lets posts and their totals follow a unit that moves.
@Component
class MoveStore {
  private final Database database;

  MoveStore(Database database) {
    this.database = database;
  }

  /// What is counted in a unit and below counts above it in other units now.
  ///
  /// @param from above it before, and no longer
  /// @param to above it now, and not before
  void carryTotals(int unit, int[] from, int[] to, LocalDate day) {
    database
        .writer()
        .sql(
            """
            with above as (
              select unit_id, -1 as sign from unnest(:from) as f (unit_id)
              union all select unit_id, 1 from unnest(:to) as g (unit_id)),
            own as materialized (
              select level, units, complete, partial, acting_units, unconfirmed_units, posts, required,
                     filled, required_filled, confirmed, acting, said, women, youth, under_units, few
                from formation_total where unit_id = :unit),
            former as (
              insert into former_formation (unit_id, level, units, complete, partial, acting_units,
                                            unconfirmed_units, posts, required, filled,
                                            required_filled, confirmed, acting, valid_from, valid_to)
              select t.unit_id, t.level, t.units, t.complete, t.partial, t.acting_units,
                     t.unconfirmed_units, t.posts, t.required, t.filled, t.required_filled,
                     t.confirmed, t.acting, t.since, :day
                from formation_total t
                join above a on a.unit_id = t.unit_id
                join own o on o.level = t.level
               where t.since < :day and t.units > 0)
            insert into formation_total as t (unit_id, level, units, complete, partial, acting_units,
                                              unconfirmed_units, posts, required, filled,
                                              required_filled, confirmed, acting, said, women, youth,
                                              under_units, few, since)
            select a.unit_id, o.level, a.sign * o.units, a.sign * o.complete, a.sign * o.partial,
                   a.sign * o.acting_units, a.sign * o.unconfirmed_units, a.sign * o.posts,
                   a.sign * o.required, a.sign * o.filled, a.sign * o.required_filled,
                   a.sign * o.confirmed, a.sign * o.acting, a.sign * o.said, a.sign * o.women,
                   a.sign * o.youth, a.sign * o.under_units, a.sign * o.few, :day
              from above a cross join own o
             order by a.unit_id, o.level
            on conflict (unit_id, level) do update
               set units = t.units + excluded.units, complete = t.complete + excluded.complete,
                   partial = t.partial + excluded.partial,
                   acting_units = t.acting_units + excluded.acting_units,
                   unconfirmed_units = t.unconfirmed_units + excluded.unconfirmed_units,
                   posts = t.posts + excluded.posts, required = t.required + excluded.required,
                   filled = t.filled + excluded.filled,
                   required_filled = t.required_filled + excluded.required_filled,
                   confirmed = t.confirmed + excluded.confirmed, acting = t.acting + excluded.acting,
                   said = t.said + excluded.said, women = t.women + excluded.women,
                   youth = t.youth + excluded.youth, under_units = t.under_units + excluded.under_units,
                   few = t.few + excluded.few, since = excluded.since
            """)
        .param("unit", unit)
        .param("day", day)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /// Nothing hangs on the rows of posts, so they are born anew in the other cell.
  void changeCells(List<CellChange> changes) {
    int[] units = changes.stream().mapToInt(CellChange::unit).toArray();
    int[] before = changes.stream().mapToInt(CellChange::before).toArray();
    int[] after = changes.stream().mapToInt(CellChange::after).toArray();
    database
        .writer()
        .sql(
            """
            /* all cells */
            with change as (
              select unit_id, before, after
                from unnest(:units, :before, :after) as c (unit_id, before, after)),
            gone as (
              delete from post p using change c
               where p.cell_id = c.before and p.unit_id = c.unit_id
              returning c.after, p.unit_id, p.post_type, p.nth, p.required, p.posting_id, p.acting,
                        p.confirmed, p.woman, p.young, p.vacant_since, p.since)
            insert into post (cell_id, unit_id, post_type, nth, required, posting_id, acting, confirmed,
                              woman, young, vacant_since, since)
            select after, unit_id, post_type, nth, required, posting_id, acting, confirmed, woman, young,
                   vacant_since, since
              from gone
            """)
        .param("units", units)
        .param("before", before)
        .param("after", after)
        .update();
    database
        .writer()
        .sql(
            """
            /* all cells */
            with change as (
              select unit_id, before, after
                from unnest(:units, :before, :after) as c (unit_id, before, after)),
            gone as (
              delete from formation f using change c
               where f.cell_id = c.before and f.unit_id = c.unit_id
              returning c.after, f.unit_id, f.level, f.posts, f.required, f.filled, f.required_filled,
                        f.confirmed, f.acting, f.said, f.women, f.youth, f.under_goal)
            insert into formation (cell_id, unit_id, level, posts, required, filled, required_filled,
                                   confirmed, acting, said, women, youth, under_goal)
            select after, unit_id, level, posts, required, filled, required_filled, confirmed, acting,
                   said, women, youth, under_goal
              from gone
            """)
        .param("units", units)
        .param("before", before)
        .param("after", after)
        .update();
  }
}
