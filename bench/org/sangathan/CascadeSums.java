package org.sangathan;

import java.util.List;
import org.sangathan.database.Database;

/// What stands in the database of numbers that are handed down from the unit at the top.
final class CascadeSums {
  private CascadeSums() {}

  /// Of a long work; empty where there is none, or nobody can tell.
  static String state(Database beside, String id) {
    try {
      return beside
          .reader()
          .sql("select state from work where id = :id::uuid")
          .param("id", id)
          .query(String.class)
          .optional()
          .orElse("");
    } catch (org.springframework.dao.DataAccessException e) {
      return "";
    }
  }

  /// The last number of a unit.
  static long value(Database beside, CrashScene scene, String unit) {
    return beside
        .reader()
        .sql(
            """
            /* all cells */
            select value from target
            where unit_id = (select id from unit where code = :unit)
              and drive = :drive::uuid and measure = 'new'
              and issuer = (select id from unit where parent is null order by id limit 1)
            order by since desc limit 1
            """)
        .param("unit", unit)
        .param("drive", scene.drive())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// The last numbers of all units of the lowest level together.
  static long lowest(Database beside, CrashScene scene) {
    return beside
        .reader()
        .sql(
            """
            /* all cells */
            select coalesce(sum(value), 0) from (
              select distinct on (t.unit_id) t.value
              from target t join unit u on u.id = t.unit_id join level l on l.id = u.level
              where lower(l.code) = 'booth' and t.drive = :drive::uuid and t.measure = 'new'
                and t.issuer = (select id from unit where parent is null order by id limit 1)
              order by t.unit_id, t.since desc) latest
            """)
        .param("drive", scene.drive())
        .query(Long.class)
        .single();
  }

  /// How many times a number was written for a unit.
  static long times(Database beside, CrashScene scene, String unit) {
    return beside
        .reader()
        .sql(
            """
            /* all cells */
            select count(*) from target
            where unit_id = (select id from unit where code = :unit)
              and drive = :drive::uuid and measure = 'new'
              and issuer = (select id from unit where parent is null order by id limit 1)
            """)
        .param("unit", unit)
        .param("drive", scene.drive())
        .query(Long.class)
        .single();
  }

  /// Units whose parts do not add up, in one snapshot.
  static List<String> uneven(Database beside, CrashScene scene, String unit) {
    return beside
        .reader()
        .sql(
            """
            /* all cells */
            with latest as (
              select distinct on (t.unit_id) t.unit_id, u.ancestors, t.value
              from target t
              join unit_tree u on u.unit_id = t.unit_id
              join unit d on d.code = :unit
              where (d.id = t.unit_id or d.id = any (u.ancestors))
                and t.drive = :drive::uuid and t.measure = 'new'
                and t.issuer = (select id from unit where parent is null order by id limit 1)
              order by t.unit_id, t.since desc),
            parts as (
              select ancestors[cardinality(ancestors)] as unit_id, sum(value) as value
              from latest group by 1)
            select 'parts of unit ' || l.unit_id || ' come to ' || p.value || ', not ' || l.value
            from latest l join parts p on p.unit_id = l.unit_id
            where p.value <> l.value
            """)
        .param("unit", unit)
        .param("drive", scene.drive())
        .query((row, n) -> row.getString(1))
        .list();
  }
}
