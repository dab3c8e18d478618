package org.sangathan.formation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.formation.HolderReading.Seated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is written of the posts of units, many units at a time.
@Component
class SettleStore {
  /// Since when posts of some units stand as they do.
  enum Since {
    TODAY,
    BEFORE
  }

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

  /// Whether any of their posts stands as it stood on an earlier day. Where millions are made in
  /// one go none does, and nothing is looked up for each.
  Since since(int[] units, LocalDate day) {
    boolean older =
        database
            .writer()
            .sql(
                """
                /* all cells */
                select exists (select from post where unit_id = any (:units) and since < :day)
                """)
            .param("units", units)
            .param("day", day)
            .query(Rows.single(Boolean.class))
            .single();
    return older ? Since.BEFORE : Since.TODAY;
  }

  /// Those that become required, or are so no more, as they stood until now.
  void keepRequired(int[] units, LocalDate day) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            insert into former_post (cell_id, unit_id, post_type, nth, required, posting_id, acting,
                                     confirmed, vacant_since, valid_from, valid_to)
            select p.cell_id, p.unit_id, p.post_type, p.nth, p.required, p.posting_id, p.acting,
                   p.confirmed, p.vacant_since, p.since, :day
              from post p
              join unit_tree u on u.unit_id = p.unit_id and u.cell_id = p.cell_id
              join formation_rule r on r.level = u.level and r.post_type = p.post_type
             where p.unit_id = any (:units) and p.since < :day and u.is_open and p.nth <= r.places
               and p.required <> r.required
            """)
        .param("units", units)
        .param("day", day)
        .update();
  }

  /// Those that the rules of their levels ask for and that are not there; vacant as yet.
  void addPosts(int[] units, LocalDate day) {
    database
        .writer()
        .sql(
            """
            insert into post (cell_id, unit_id, post_type, nth, required, vacant_since, since)
            select u.cell_id, u.unit_id, r.post_type, n.nth, r.required, :day, :day
              from unit_tree u
              join formation_rule r on r.level = u.level
              join generate_series(1, 50) as n (nth) on n.nth <= r.places
             where u.unit_id = any (:units) and u.is_open
            on conflict (cell_id, unit_id, post_type, nth) do update
               set required = excluded.required, since = excluded.since
             where post.required <> excluded.required
            """)
        .param("units", units)
        .param("day", day)
        .update();
  }

  /// Those that no rule asks for any more, and those of units that were closed. Who held one still
  /// holds it; it is no post of the committee.
  void dropPosts(int[] units, LocalDate day) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            with asked as materialized (
              select u.cell_id, u.unit_id, r.post_type, r.places
                from unit_tree u
                join formation_rule r on r.level = u.level
               where u.unit_id = any (:units) and u.is_open),
            gone as (
              delete from post p
               where p.unit_id = any (:units)
                 and not exists (
                   select from asked a
                    where a.unit_id = p.unit_id and a.cell_id = p.cell_id
                      and a.post_type = p.post_type and p.nth <= a.places)
              returning p.cell_id, p.unit_id, p.post_type, p.nth, p.required, p.posting_id, p.acting,
                        p.confirmed, p.vacant_since, p.since)
            insert into former_post (cell_id, unit_id, post_type, nth, required, posting_id, acting,
                                     confirmed, vacant_since, valid_from, valid_to)
            select cell_id, unit_id, post_type, nth, required, posting_id, acting, confirmed,
                   vacant_since, since, :day
              from gone
             where since < :day
            """)
        .param("units", units)
        .param("day", day)
        .update();
  }

  /// Each holder takes a post; a post that nobody has any more is vacant from that day.
  void seat(int[] units, List<Seated> holders, LocalDate day) {
    seating(
            holders,
            """
            /* all cells */
            with held as (
              select unit_id, post_type, nth
                from unnest(:heldIn, :kinds, :nths) as h (unit_id, post_type, nth)),
            left_empty as materialized (
              select p.cell_id, p.unit_id, p.post_type, p.nth, p.required, p.posting_id, p.acting,
                     p.confirmed, p.since
                from post p
               where p.unit_id = any (:units) and p.posting_id is not null
                 and not exists (
                   select from held h
                    where h.unit_id = p.unit_id and h.post_type = p.post_type and h.nth = p.nth)),
            former as (
              insert into former_post (cell_id, unit_id, post_type, nth, required, posting_id, acting,
                                       confirmed, valid_from, valid_to)
              select cell_id, unit_id, post_type, nth, required, posting_id, acting, confirmed, since,
                     :day
                from left_empty
               where since < :day)
            update post p
               set posting_id = null, acting = false, confirmed = false, woman = null, young = null,
                   vacant_since = :day, since = :day
              from left_empty e
             where p.cell_id = e.cell_id and p.unit_id = e.unit_id and p.post_type = e.post_type
               and p.nth = e.nth
            """)
        .param("units", units)
        .param("day", day)
        .update();
    if (holders.isEmpty()) return;
    seating(
            holders,
            """
            /* all cells */
            with held as materialized (
              select unit_id, post_type, nth, posting_id::uuid, acting::boolean, confirmed::boolean,
                     woman::boolean, young::boolean
                from unnest(:heldIn, :kinds, :nths, :postings, :acting, :confirmed, :women::text[],
                       :young::text[])
                       as h (unit_id, post_type, nth, posting_id, acting, confirmed, woman, young)),
            former as (
              insert into former_post (cell_id, unit_id, post_type, nth, required, posting_id, acting,
                                       confirmed, vacant_since, valid_from, valid_to)
              select p.cell_id, p.unit_id, p.post_type, p.nth, p.required, p.posting_id, p.acting,
                     p.confirmed, p.vacant_since, p.since, :day
                from post p
                join held h on h.unit_id = p.unit_id and h.post_type = p.post_type and h.nth = p.nth
               where p.since < :day
                 and (p.posting_id, p.acting, p.confirmed)
                     is distinct from (h.posting_id, h.acting, h.confirmed))
            update post p
               set posting_id = h.posting_id, acting = h.acting, confirmed = h.confirmed,
                   woman = h.woman, young = h.young, vacant_since = null,
                   since = case when (p.posting_id, p.acting, p.confirmed)
                                     is distinct from (h.posting_id, h.acting, h.confirmed)
                                then :day else p.since end
              from held h
             where p.unit_id = h.unit_id and p.post_type = h.post_type and p.nth = h.nth
               and (p.posting_id, p.acting, p.confirmed, p.woman, p.young)
                   is distinct from (h.posting_id, h.acting, h.confirmed, h.woman, h.young)
            """)
        .param("day", day)
        .param("postings", holders.stream().map(h -> "" + h.posting()).toArray(String[]::new))
        .param("acting", holders.stream().map(h -> "" + h.acting()).toArray(String[]::new))
        .param("confirmed", holders.stream().map(h -> "" + h.confirmed()).toArray(String[]::new))
        .param("women", texts(holders, Seated::woman))
        .param("young", texts(holders, Seated::young))
        .update();
  }

  /// Null where the holder did not say.
  private static String[] texts(List<Seated> holders, Function<Seated, @Nullable Boolean> part) {
    return holders.stream()
        .map(part)
        .map(said -> said == null ? null : said.toString())
        .toArray(String[]::new);
  }

  private JdbcClient.StatementSpec seating(List<Seated> holders, String sql) {
    return database
        .writer()
        .sql(sql)
        .param("heldIn", holders.stream().mapToInt(Seated::unit).toArray())
        .param("kinds", holders.stream().map(Seated::kind).toArray(String[]::new))
        .param("nths", holders.stream().mapToInt(Seated::nth).toArray());
  }

  /// Counts the posts of each unit anew, and lets the totals of all units above follow by the
  /// difference; as they stood before this day, they are kept.
  ///
  /// @param since of the units themselves
  void count(int[] units, LocalDate day, Since since) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            with old as materialized (
              select cell_id, unit_id, level, posts, required, filled, required_filled, confirmed, acting,
                     said, women, youth, under_goal
                from formation where unit_id = any (:units)),
            counted as materialized (
              select p.cell_id, p.unit_id, count(*)::int as posts,
                     (count(*) filter (where p.required))::int as required,
                     count(p.posting_id)::int as filled,
                     (count(p.posting_id) filter (where p.required))::int as required_filled,
                     (count(*) filter (where p.confirmed))::int as confirmed,
                     (count(*) filter (where p.acting))::int as acting,
                     count(p.woman)::int as said,
                     (count(*) filter (where p.woman))::int as women,
                     (count(*) filter (where p.young))::int as youth
                from post p
               where p.unit_id = any (:units)
               group by p.cell_id, p.unit_id),
            fresh as materialized (
              select c.cell_id, c.unit_id, u.level, c.posts, c.required, c.filled, c.required_filled,
                     c.confirmed, c.acting, c.said, c.women, c.youth,
                     coalesce(c.said >= :enough and (c.women * 100 < g.women * c.said
                                                     or c.youth * 100 < g.youth * c.said), false)
                       as under_goal
                from counted c
                join unit_tree u on u.unit_id = c.unit_id
                left join formation_goal g on g.level = u.level),
            kept as (
              insert into formation (cell_id, unit_id, level, posts, required, filled, required_filled,
                                     confirmed, acting, said, women, youth, under_goal)
              select cell_id, unit_id, level, posts, required, filled, required_filled, confirmed, acting,
                     said, women, youth, under_goal
                from fresh
              on conflict (cell_id, unit_id) do update
                 set level = excluded.level, posts = excluded.posts, required = excluded.required,
                     filled = excluded.filled, required_filled = excluded.required_filled,
                     confirmed = excluded.confirmed, acting = excluded.acting, said = excluded.said,
                     women = excluded.women, youth = excluded.youth, under_goal = excluded.under_goal),
            gone as (
              delete from formation f using old o
               where f.cell_id = o.cell_id and f.unit_id = o.unit_id
                 and not exists (
                   select from fresh n where n.cell_id = o.cell_id and n.unit_id = o.unit_id)),
            change as (
              select unit_id, level, 1 as sign, posts, required, filled, required_filled, confirmed, acting,
                     said, women, youth, under_goal
                from fresh
              union all
              select unit_id, level, -1, posts, required, filled, required_filled, confirmed, acting, said,
                     women, youth, under_goal
                from old),
            gain as (
              select a.above, c.level, bool_or(a.above = c.unit_id) as own, sum(sign) as units,
                     sum(sign * (required_filled = required)::int) as complete,
                     sum(sign * (required_filled > 0 and required_filled < required)::int) as partial,
                     sum(sign * (required_filled = required and acting > 0)::int) as acting_units,
                     sum(sign * (required_filled = required and confirmed < filled)::int)
                       as unconfirmed_units,
                     sum(sign * posts) as posts, sum(sign * required) as required,
                     sum(sign * filled) as filled, sum(sign * required_filled) as required_filled,
                     sum(sign * confirmed) as confirmed, sum(sign * acting) as acting,
                     sum(sign * said) as said, sum(sign * women) as women, sum(sign * youth) as youth,
                     sum(sign * under_goal::int) as under_units,
                     sum(sign * case when said < :enough then said else 0 end) as few
                from change c
                join unit_tree u on u.unit_id = c.unit_id
               cross join unnest(u.ancestors || u.unit_id) as a (above)
               group by a.above, c.level),
            gained as materialized (
              select * from gain
               where (units, complete, partial, acting_units, unconfirmed_units, posts, required,
                      filled, required_filled, confirmed, acting, said, women, youth, under_units,
                      few) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            former as (
              insert into former_formation (unit_id, level, units, complete, partial, acting_units,
                                            unconfirmed_units, posts, required, filled,
                                            required_filled, confirmed, acting, valid_from, valid_to)
              select t.unit_id, t.level, t.units, t.complete, t.partial, t.acting_units,
                     t.unconfirmed_units, t.posts, t.required, t.filled, t.required_filled,
                     t.confirmed, t.acting, t.since, :day
                from formation_total t
                join gained g on g.above = t.unit_id and g.level = t.level
               where t.since < :day and t.units > 0 and (:older or not g.own))
            insert into formation_total as t (unit_id, level, units, complete, partial, acting_units,
                                              unconfirmed_units, posts, required, filled,
                                              required_filled, confirmed, acting, said, women, youth,
                                              under_units, few, since)
            select above, level, units, complete, partial, acting_units, unconfirmed_units, posts,
                   required, filled, required_filled, confirmed, acting, said, women, youth, under_units,
                   few, :day
              from gained
             order by above, level
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
        .param("units", units)
        .param("day", day)
        .param("older", since == Since.BEFORE)
        .param("enough", Coverage.Shares.ENOUGH)
        .update();
  }

  /// Before the units themselves go.
  void removePosts(int[] units) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            with gone as (delete from former_post where unit_id = any (:units))
            delete from post where unit_id = any (:units)
            """)
        .param("units", units)
        .update();
  }

  void removeTotals(int[] units) {
    database
        .writer()
        .sql(
            """
            with gone as (delete from former_formation where unit_id = any (:units))
            delete from formation_total where unit_id = any (:units)
            """)
        .param("units", units)
        .update();
  }
}
