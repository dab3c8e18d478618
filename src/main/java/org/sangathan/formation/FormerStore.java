package org.sangathan.formation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Totals and posts as they stood when a day ended: what was kept when they changed, and what has
/// not changed since.
@Component
class FormerStore {
  private static final Coverage.Shares UNTOLD = new Coverage.Shares(0, 0, 0, 0, 0);

  private final Database database;

  FormerStore(Database database) {
    this.database = database;
  }

  /// Without the shares of women and youth, which are told of the present only.
  Standing on(LocalDate day) {
    return new On(database, day);
  }

  private record On(Database database, LocalDate day) implements Standing {

    @Override
    public List<Coverage> of(int... units) {
      return database
          .reader()
          .sql(
              """
              with stood as (
                select level, units, complete, partial, acting_units, unconfirmed_units, posts,
                       required, filled, required_filled, confirmed, acting
                  from former_formation
                 where unit_id = any (:asked) and valid_from <= :day and valid_to > :day
                union all
                select level, units, complete, partial, acting_units, unconfirmed_units, posts,
                       required, filled, required_filled, confirmed, acting
                  from formation_total
                 where unit_id = any (:asked) and since <= :day and units > 0)
              select level, sum(units) as units, sum(complete) as complete,
                     sum(partial) as partial, sum(acting_units) as acting_units,
                     sum(unconfirmed_units) as unconfirmed_units, sum(posts) as posts,
                     sum(required) as required, sum(filled) as filled,
                     sum(required_filled) as required_filled, sum(confirmed) as confirmed,
                     sum(acting) as acting
                from stood
               group by level
              """)
          .param("asked", units)
          .param("day", day)
          .query((row, n) -> CoverageStore.coverage(row, UNTOLD))
          .list();
    }

    @Override
    public Map<Integer, Coverage> of(int[] units, int level) {
      Map<Integer, Coverage> found = new HashMap<>();
      database
          .reader()
          .sql(
              """
              select unit_id, level, units, complete, partial, acting_units, unconfirmed_units,
                     posts, required, filled, required_filled, confirmed, acting
                from former_formation
               where unit_id = any (:asked) and level = :level and valid_from <= :day
                 and valid_to > :day
              union all
              select unit_id, level, units, complete, partial, acting_units, unconfirmed_units,
                     posts, required, filled, required_filled, confirmed, acting
                from formation_total
               where unit_id = any (:asked) and level = :level and since <= :day and units > 0
              """)
          .param("asked", units)
          .param("level", level)
          .param("day", day)
          .query(row -> {
            found.put(row.getInt("unit_id"), CoverageStore.coverage(row, UNTOLD));
          });
      return found;
    }

    @Override
    public List<Post> posts(int[] units) {
      return database
          .reader()
          .sql(
              """
              /* all cells */
              select unit_id as unit, post_type as kind, nth, required, posting_id as posting,
                     acting, confirmed, vacant_since
                from former_post
               where unit_id = any (:units) and valid_from <= :day and valid_to > :day
              union all
              select unit_id, post_type, nth, required, posting_id, acting, confirmed, vacant_since
                from post
               where unit_id = any (:units) and since <= :day
               order by unit, kind, nth
              """)
          .param("units", units)
          .param("day", day)
          .query(CoverageStore.POST)
          .list();
    }
  }
}
