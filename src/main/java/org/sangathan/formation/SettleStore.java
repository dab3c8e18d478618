package org.sangathan.formation;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.formation.HolderReading.Seated;
import org.springframework.stereotype.Component;

/// What is written of the posts of units, many units at a time.
@Component
class SettleStore {
  private final Database database;

  SettleStore(Database database) {
    this.database = database;
  }

  /// From here on nobody else settles until the end of the transaction.
  ///
  /// @return the day up to which it was done
  LocalDate takeTurn() {
    return database
        .writer()
        .sql("select settled_on from formation_turn for update")
        .query(Rows.single(LocalDate.class))
        .single();
  }

  void settled(LocalDate day) {
    database.writer().sql("update formation_turn set settled_on = :day").param("day", day).update();
  }

  /// Those that the rules of their levels ask for and that are not there; vacant as yet.
  void addPosts(int[] units, LocalDate day) {
    database
        .writer()
        .sql(
            """
            insert into post (cell_id, unit_id, post_type, nth, required, vacant_since)
            select u.cell_id, u.unit_id, r.post_type, n.nth, r.required, :day
              from unit_tree u
              join formation_rule r on r.level = u.level
              join generate_series(1, 50) as n (nth) on n.nth <= r.places
             where u.unit_id = any (:units) and u.is_open
            on conflict (cell_id, unit_id, post_type, nth) do update
               set required = excluded.required
             where post.required <> excluded.required
            """)
        .param("units", units)
        .param("day", day)
        .update();
  }

  /// Those that no rule asks for any more, and those of units that were closed. Who held one still
  /// holds it; it is no post of the committee.
  void dropPosts(int[] units) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            delete from post p
             where p.unit_id = any (:units)
               and not exists (
                 select from unit_tree u
                   join formation_rule r on r.level = u.level
                  where u.unit_id = p.unit_id and u.cell_id = p.cell_id and u.is_open
                    and r.post_type = p.post_type and p.nth <= r.places)
            """)
        .param("units", units)
        .update();
  }

  /// Each holder takes a post; a post that nobody has any more is vacant from that day.
  void seat(int[] units, List<Seated> holders, LocalDate day) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            with held as (
              select unit_id, post_type, nth, posting_id::uuid as posting_id, acting::boolean as acting,
                     confirmed::boolean as confirmed
                from unnest(:heldIn, :kinds, :nths, :postings, :acting, :confirmed)
                  as h (unit_id, post_type, nth, posting_id, acting, confirmed)),
            wanted as (
              select q.cell_id, q.unit_id, q.post_type, q.nth, h.posting_id,
                     coalesce(h.acting, false) as acting, coalesce(h.confirmed, false) as confirmed
                from post q
                left join held h on h.unit_id = q.unit_id and h.post_type = q.post_type and h.nth = q.nth
               where q.unit_id = any (:units) and (q.posting_id is not null or h.posting_id is not null))
            update post p
               set posting_id = w.posting_id, acting = w.acting, confirmed = w.confirmed,
                   vacant_since = case when w.posting_id is null then cast(:day as date) end
              from wanted w
             where p.cell_id = w.cell_id and p.unit_id = w.unit_id and p.post_type = w.post_type
               and p.nth = w.nth
               and (p.posting_id, p.acting, p.confirmed)
                   is distinct from (w.posting_id, w.acting, w.confirmed)
            """)
        .param("units", units)
        .param("day", day)
        .param("heldIn", holders.stream().mapToInt(Seated::unit).toArray())
        .param("kinds", holders.stream().map(Seated::kind).toArray(String[]::new))
        .param("nths", holders.stream().mapToInt(Seated::nth).toArray())
        .param("postings", holders.stream().map(h -> "" + h.posting()).toArray(String[]::new))
        .param("acting", holders.stream().map(h -> "" + h.acting()).toArray(String[]::new))
        .param("confirmed", holders.stream().map(h -> "" + h.confirmed()).toArray(String[]::new))
        .update();
  }

  /// Counts the posts of each unit anew, and lets the totals of all units above follow by the
  /// difference.
  void count(int[] units) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            with old as materialized (
              select cell_id, unit_id, level, posts, required, filled, required_filled, confirmed, acting
                from formation where unit_id = any (:units)),
            fresh as materialized (
              select p.cell_id, p.unit_id, u.level, count(*)::int as posts,
                     (count(*) filter (where p.required))::int as required,
                     count(p.posting_id)::int as filled,
                     (count(p.posting_id) filter (where p.required))::int as required_filled,
                     (count(*) filter (where p.confirmed))::int as confirmed,
                     (count(*) filter (where p.acting))::int as acting
                from post p
                join unit_tree u on u.unit_id = p.unit_id
               where p.unit_id = any (:units)
               group by p.cell_id, p.unit_id, u.level),
            kept as (
              insert into formation (cell_id, unit_id, level, posts, required, filled, required_filled,
                                     confirmed, acting)
              select cell_id, unit_id, level, posts, required, filled, required_filled, confirmed, acting
                from fresh
              on conflict (cell_id, unit_id) do update
                 set level = excluded.level, posts = excluded.posts, required = excluded.required,
                     filled = excluded.filled, required_filled = excluded.required_filled,
                     confirmed = excluded.confirmed, acting = excluded.acting),
            gone as (
              delete from formation f using old o
               where f.cell_id = o.cell_id and f.unit_id = o.unit_id
                 and not exists (
                   select from fresh n where n.cell_id = o.cell_id and n.unit_id = o.unit_id)),
            change as (
              select unit_id, level, 1 as sign, posts, required, filled, required_filled, confirmed, acting
                from fresh
              union all
              select unit_id, level, -1, posts, required, filled, required_filled, confirmed, acting
                from old),
            gain as (
              select a.above, c.level, sum(sign) as units,
                     sum(sign * (required_filled = required)::int) as complete,
                     sum(sign * (required_filled > 0 and required_filled < required)::int) as partial,
                     sum(sign * (required_filled = required and acting > 0)::int) as acting_units,
                     sum(sign * (required_filled = required and confirmed < filled)::int)
                       as unconfirmed_units,
                     sum(sign * posts) as posts, sum(sign * required) as required,
                     sum(sign * filled) as filled, sum(sign * required_filled) as required_filled,
                     sum(sign * confirmed) as confirmed, sum(sign * acting) as acting
                from change c
                join unit_tree u on u.unit_id = c.unit_id
               cross join unnest(u.ancestors || u.unit_id) as a (above)
               group by a.above, c.level)
            insert into formation_total as t (unit_id, level, units, complete, partial, acting_units,
                                              unconfirmed_units, posts, required, filled,
                                              required_filled, confirmed, acting)
            select above, level, units, complete, partial, acting_units, unconfirmed_units, posts,
                   required, filled, required_filled, confirmed, acting
              from gain
             where (units, complete, partial, acting_units, unconfirmed_units, posts, required, filled,
                    required_filled, confirmed, acting) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
             order by above, level
            on conflict (unit_id, level) do update
               set units = t.units + excluded.units, complete = t.complete + excluded.complete,
                   partial = t.partial + excluded.partial,
                   acting_units = t.acting_units + excluded.acting_units,
                   unconfirmed_units = t.unconfirmed_units + excluded.unconfirmed_units,
                   posts = t.posts + excluded.posts, required = t.required + excluded.required,
                   filled = t.filled + excluded.filled,
                   required_filled = t.required_filled + excluded.required_filled,
                   confirmed = t.confirmed + excluded.confirmed, acting = t.acting + excluded.acting
            """)
        .param("units", units)
        .update();
  }

  /// Before the units themselves go.
  void removePosts(int[] units) {
    database
        .writer()
        .sql("/* all cells */ delete from post where unit_id = any (:units)")
        .param("units", units)
        .update();
  }

  void removeTotals(int[] units) {
    database
        .writer()
        .sql("delete from formation_total where unit_id = any (:units)")
        .param("units", units)
        .update();
  }
}
