package org.sangathan.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what stands: totals of closed days, closed days one by one, and the open tail.
@Component
class FigureStore {

  record Pointer(short version, LocalDate coveredDay) {}

  record Total(int group, long[] values) {}

  record Day(int group, LocalDate day, long[] values) {}

  /// What happened in a unit itself on a day, by the rows of one cell.
  record Born(int unit, int cell, LocalDate day, long[] values) {}

  private final Database database;
  private final Measures measures;
  private final String totals;
  private final String closedDays;
  private final String cellDays;
  private final String unitDays;
  private final String born;

  FigureStore(Database database, Measures measures) {
    this.database = database;
    this.measures = measures;
    String sums = measures.each(c -> "coalesce(sum(t." + c + "), 0)::bigint as " + c);
    this.totals =
        """
        select m.grp, %s
        from unnest(:units, :groups) as m (unit_id, grp)
        join base t on t.version = :version and t.unit_id = m.unit_id
        group by m.grp
        """
            .formatted(sums);
    this.closedDays =
        """
        select m.grp, t.day, %s
        from unnest(:units, :groups) as m (unit_id, grp)
        join unit_day t on t.unit_id = m.unit_id and t.day between :from and :to
        group by m.grp, t.day
        """
            .formatted(sums);
    // Each row finds its group by its place in the column of units. Joined with that column
    // instead,
    // these would be planned once and for all as for ten units, and two thousand looked up one by
    // one on every day.
    this.cellDays =
        """
        /* all cells */ select (:groups)[width_bucket(t.cell_id, :cells)] as grp, t.day, %s
        from tally_cell t
        where t.day >= :from and t.cell_id = any (:cells)
        group by 1, t.day
        """
            .formatted(sums);
    this.unitDays =
        """
        /* all cells */ select (:groups)[width_bucket(t.unit_id, :units)] as grp, t.day, %s
        from tally_unit t
        where t.day = any (:days::date[]) and t.cell_id = any (:cells) and t.unit_id = any (:units)
        group by 1, t.day
        """
            .formatted(sums);
    this.born =
        """
        /* all cells */ select t.unit_id, t.cell_id, t.day, %s
        from tally_unit t
        where t.cell_id = any (:cells) and t.unit_id = any (:units)
        group by t.unit_id, t.cell_id, t.day
        """
            .formatted(sums);
  }

  Pointer pointer() {
    return database
        .reader()
        .sql("select version, covered_day from base_pointer")
        .query(Rows.as(Pointer.class))
        .single();
  }

  List<Total> totals(short version, Reading.Members units) {
    return units.isEmpty()
        ? List.of()
        : ask(totals, units)
            .param("version", version)
            .query((row, n) -> new Total(row.getInt(1), values(row, 2)))
            .list();
  }

  List<Day> closedDays(Reading.Members units, LocalDate from, LocalDate to) {
    return units.isEmpty() || from.isAfter(to)
        ? List.of()
        : ask(closedDays, units).param("from", from).param("to", to).query(this::day).list();
  }

  List<Day> cellDays(Reading.Members cells, LocalDate from) {
    List<Day> days = new ArrayList<>();
    for (Reading.Members layer : cells.layers()) {
      days.addAll(
          database
              .reader()
              .sql(cellDays)
              .param("cells", layer.units())
              .param("groups", layer.groups())
              .param("from", from)
              .query(this::day)
              .list());
    }
    return days;
  }

  List<Day> unitDays(Reading.Members units, int[] cells, List<LocalDate> days) {
    if (days.isEmpty()) return List.of();
    String[] asked = days.stream().map(LocalDate::toString).toArray(String[]::new);
    List<Day> read = new ArrayList<>();
    for (Reading.Members layer : units.layers()) {
      read.addAll(
          ask(unitDays, layer).param("cells", cells).param("days", asked).query(this::day).list());
    }
    return read;
  }

  List<Born> born(int[] cells, int... units) {
    return database
        .reader()
        .sql(born)
        .param("cells", cells)
        .param("units", units)
        .query((row, n) ->
            new Born(
                row.getInt(1), row.getInt(2), row.getObject(3, LocalDate.class), values(row, 4)))
        .list();
  }

  /// A unit and a cell in which something happened in it.
  record In(int unit, int cell) {}

  List<In> cells(int[] cells, int[] units, LocalDate from) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select distinct t.unit_id as unit, t.cell_id as cell
            from tally_unit t
            where t.day >= :from and t.cell_id = any (:cells) and t.unit_id = any (:units)
            """)
        .param("from", from)
        .param("cells", cells)
        .param("units", units)
        .query(Rows.as(In.class))
        .list();
  }

  private JdbcClient.StatementSpec ask(String sql, Reading.Members members) {
    return database
        .reader()
        .sql(sql)
        .param("units", members.units())
        .param("groups", members.groups());
  }

  private Day day(ResultSet row, int n) throws SQLException {
    return new Day(row.getInt(1), row.getObject(2, LocalDate.class), values(row, 3));
  }

  private long[] values(ResultSet row, int first) throws SQLException {
    long[] values = new long[measures.size()];
    for (int m = 0; m < values.length; m++) values[m] = row.getLong(first + m);
    return values;
  }
}
