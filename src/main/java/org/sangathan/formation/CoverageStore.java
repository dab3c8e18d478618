package org.sangathan.formation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Totals and posts for people to read.
@Component
class CoverageStore implements Standing {
  /// By hand, because a page reads hundreds of them.
  static final RowMapper<Post> POST =
      (row, n) ->
          new Post(
              row.getInt("unit"),
              row.getString("kind"),
              row.getInt("nth"),
              row.getBoolean("required"),
              row.getObject("posting", UUID.class),
              row.getBoolean("acting"),
              row.getBoolean("confirmed"),
              row.getObject("vacant_since", LocalDate.class));

  private final Database database;

  CoverageStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Coverage> of(int... units) {
    return database
        .reader()
        .sql(
            """
            select level, sum(units) as units, sum(complete) as complete, sum(partial) as partial,
                   sum(acting_units) as acting_units, sum(unconfirmed_units) as unconfirmed_units,
                   sum(posts) as posts, sum(required) as required, sum(filled) as filled,
                   sum(required_filled) as required_filled, sum(confirmed) as confirmed,
                   sum(acting) as acting, sum(said) as said, sum(women) as women,
                   sum(youth) as youth, sum(under_units) as under_units, sum(few) as few
              from formation_total
             where unit_id = any (:asked) and units > 0
             group by level
            """)
        .param("asked", units)
        .query(CoverageStore::coverage)
        .list();
  }

  @Override
  public Map<Integer, Coverage> of(int[] units, int level) {
    Map<Integer, Coverage> found = new HashMap<>();
    database
        .reader()
        .sql(
            """
            select unit_id, level, units, complete, partial, acting_units, unconfirmed_units, posts,
                   required, filled, required_filled, confirmed, acting, said, women, youth,
                   under_units, few
              from formation_total
             where unit_id = any (:asked) and level = :level and units > 0
            """)
        .param("asked", units)
        .param("level", level)
        .query(row -> {
          found.put(row.getInt("unit_id"), coverage(row, 0));
        });
    return found;
  }

  private static Coverage coverage(ResultSet row, int n) throws SQLException {
    return coverage(
        row,
        new Coverage.Shares(
            row.getInt("said"),
            row.getInt("women"),
            row.getInt("youth"),
            row.getInt("under_units"),
            row.getInt("few")));
  }

  static Coverage coverage(ResultSet row, Coverage.Shares shares) throws SQLException {
    return new Coverage(
        row.getInt("level"),
        row.getInt("units"),
        row.getInt("complete"),
        row.getInt("partial"),
        row.getInt("acting_units"),
        row.getInt("unconfirmed_units"),
        row.getInt("posts"),
        row.getInt("required"),
        row.getInt("filled"),
        row.getInt("required_filled"),
        row.getInt("confirmed"),
        row.getInt("acting"),
        shares);
  }

  /// Vacant posts of one kind, as far as the fence reaches.
  List<Post> vacant(String kind, Fence seen, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select unit_id as unit, post_type as kind, nth, required, posting_id as posting, acting,
                   confirmed, vacant_since
              from post
             where post_type = :kind and posting_id is null and cell_id = any (:cells)
               and (:whole or unit_id = any (:units))
             order by unit_id, nth
             limit :most
            """)
        .param("kind", kind)
        .param("cells", seen.cells())
        .param("whole", seen.units() == null)
        .param("units", Objects.requireNonNullElse(seen.units(), new int[0]))
        .param("most", most)
        .query(POST)
        .list();
  }

  @Override
  public List<Post> posts(int[] units) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select unit_id as unit, post_type as kind, nth, required, posting_id as posting, acting,
                   confirmed, vacant_since
              from post
             where unit_id = any (:units)
             order by unit_id, post_type, nth
            """)
        .param("units", units)
        .query(POST)
        .list();
  }
}
