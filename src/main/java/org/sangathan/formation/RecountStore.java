package org.sangathan.formation;

import java.time.LocalDate;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Counts everything anew from the rows, for whoever doubts what is kept.
@Component
class RecountStore {
  private final Database database;

  RecountStore(Database database) {
    this.database = database;
  }

  /// Kinds of post in units that are held by more or by fewer than hold such a posting.
  long seats(LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            with kept as (
              select unit_id, post_type, count(*) as places, count(posting_id) as filled
                from post
               group by unit_id, post_type),
            holding as (
              select h.unit_id, h.post_type, count(*) as holders
                from held_post h
                join unit_tree u on u.unit_id = h.unit_id
                join formation_rule r on r.level = u.level and r.post_type = h.post_type
               where h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
                 and (r.acting_allowed or not h.acting)
               group by h.unit_id, h.post_type)
            select count(*)
              from kept k
              left join holding h on h.unit_id = k.unit_id and h.post_type = k.post_type
             where k.filled <> least(k.places, coalesce(h.holders, 0))
            """)
        .param("day", day)
        .query(Rows.single(Long.class))
        .single();
  }

  /// Posts whose holder said another group than is kept of them, or none. A posting keeps the cell
  /// in which it was born, so the two need not lie in one.
  long groups() {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            with speaking as materialized (
              select h.posting_id, g.woman, g.young
                from held_post h
                join own_group g on g.account_id = h.account_id)
            select count(*)
              from post p
              left join speaking s on s.posting_id = p.posting_id
             where (p.woman, p.young) is distinct from (s.woman, s.young)
            """)
        .query(Rows.single(Long.class))
        .single();
  }

  /// Units whose counts are not those of their posts.
  long units() {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            with counted as (
              select cell_id, unit_id, count(*)::int as posts,
                     (count(*) filter (where required))::int as required,
                     count(posting_id)::int as filled,
                     (count(posting_id) filter (where required))::int as required_filled,
                     (count(*) filter (where confirmed))::int as confirmed,
                     (count(*) filter (where acting))::int as acting, count(woman)::int as said,
                     (count(*) filter (where woman))::int as women,
                     (count(*) filter (where young))::int as youth
                from post
               group by cell_id, unit_id)
            select count(*)
              from counted c
              full join formation f on f.cell_id = c.cell_id and f.unit_id = c.unit_id
              left join formation_goal g on g.level = f.level
             where (c.posts, c.required, c.filled, c.required_filled, c.confirmed, c.acting, c.said,
                    c.women, c.youth,
                    coalesce(c.said >= :enough and (c.women * 100 < g.women * c.said
                                                    or c.youth * 100 < g.youth * c.said), false))
                   is distinct from
                   (f.posts, f.required, f.filled, f.required_filled, f.confirmed, f.acting, f.said,
                    f.women, f.youth, f.under_goal)
            """)
        .param("enough", Coverage.Shares.ENOUGH)
        .query(Rows.single(Long.class))
        .single();
  }

  /// Totals that are not the sums of what lies below.
  long totals() {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select count(*)
              from formation_sum c
              full join (select * from formation_total where units > 0) t
                on t.unit_id = c.unit_id and t.level = c.level
             where (c.units, c.complete, c.partial, c.acting_units, c.unconfirmed_units, c.posts,
                    c.required, c.filled, c.required_filled, c.confirmed, c.acting, c.said, c.women,
                    c.youth, c.under_units, c.few)
                   is distinct from
                   (t.units, t.complete, t.partial, t.acting_units, t.unconfirmed_units, t.posts,
                    t.required, t.filled, t.required_filled, t.confirmed, t.acting, t.said, t.women,
                    t.youth, t.under_units, t.few)
            """)
        .query(Rows.single(Long.class))
        .single();
  }

  /// Sums every total anew from the units. What was kept of days before is left as it was told
  /// then.
  void sumAnew(LocalDate day) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            delete from formation_total t
             where not exists (
               select from formation_sum s where s.unit_id = t.unit_id and s.level = t.level)
            """)
        .update();
    database
        .writer()
        .sql(
            """
            /* all cells */
            insert into formation_total as t (unit_id, level, units, complete, partial, acting_units,
                                              unconfirmed_units, posts, required, filled,
                                              required_filled, confirmed, acting, said, women, youth,
                                              under_units, few, since)
            select unit_id, level, units, complete, partial, acting_units, unconfirmed_units, posts,
                   required, filled, required_filled, confirmed, acting, said, women, youth,
                   under_units, few, :day
              from formation_sum
            on conflict (unit_id, level) do update
               set units = excluded.units, complete = excluded.complete,
                   partial = excluded.partial, acting_units = excluded.acting_units,
                   unconfirmed_units = excluded.unconfirmed_units, posts = excluded.posts,
                   required = excluded.required, filled = excluded.filled,
                   required_filled = excluded.required_filled, confirmed = excluded.confirmed,
                   acting = excluded.acting, said = excluded.said, women = excluded.women,
                   youth = excluded.youth, under_units = excluded.under_units, few = excluded.few
            """)
        .param("day", day)
        .update();
  }
}
