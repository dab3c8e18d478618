package org.sangathan.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

  private final Database database;
  private final Measures measures;
  private final String totals;
  private final String closedDays;
  private final String cellDays;
  private final String daysOfFew;
  private final String daysOfMany;
  private final String allDays;

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
    // A page's cells may be all of them: these two read one short range of days.
    this.cellDays =
        """
        /* all cells */ select m.grp, t.day, %s
        from unnest(:cells, :groups) as m (cell_id, grp)
        join tally_cell t on t.cell_id = m.cell_id
        where t.day >= :from and t.cell_id = any (:cells)
        group by m.grp, t.day
        """
            .formatted(sums);
    this.daysOfFew =
        """
        /* all cells */ select m.grp, t.day, %s
        from unnest(:units, :groups) as m (unit_id, grp)
        join tally_unit t on t.unit_id = m.unit_id
        where t.day = any (:days::date[]) and t.cell_id = any (:cells) and t.unit_id = any (:units)
        group by m.grp, t.day
        """
            .formatted(sums);
    // Prepared once and for all, the statement above is planned for a handful of units: for two
    // thousand it compares each row with each unit. This one reads whole cells and joins by hash.
    this.daysOfMany =
        """
        /* all cells */ select m.grp, t.day, %s
        from unnest(:units, :groups) as m (unit_id, grp)
        join tally_unit t on t.unit_id = m.unit_id
        where t.day = any (:days::date[]) and t.cell_id = any (:cells)
        group by m.grp, t.day
        """
            .formatted(sums);
    this.allDays =
        """
        select t.unit_id, t.day, %s
        from tally_unit t
        where t.cell_id = any (:cells) and t.unit_id = :unit
        group by t.unit_id, t.day
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
    return cells.isEmpty()
        ? List.of()
        : database
            .reader()
            .sql(cellDays)
            .param("cells", cells.units())
            .param("groups", cells.groups())
            .param("from", from)
            .query(this::day)
            .list();
  }

  List<Day> unitDays(Reading.Members units, int[] cells, List<LocalDate> days) {
    return units.isEmpty() || days.isEmpty()
        ? List.of()
        : ask(units.areMany() ? daysOfMany : daysOfFew, units)
            .param("cells", cells)
            .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
            .query(this::day)
            .list();
  }

  List<Day> allDays(int[] cells, int unit) {
    return database
        .reader()
        .sql(allDays)
        .param("cells", cells)
        .param("unit", unit)
        .query(this::day)
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
