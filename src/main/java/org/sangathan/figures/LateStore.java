package org.sangathan.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What arrived on a later day than it was done: enrolments and renewals, each in the column of its
/// measure.
@Component
class LateStore {

  /// One home unit and day of the deed.
  record Late(int cell, int unit, LocalDate deedDay) {}

  record Sum(int group, LateArrivals late) {}

  private static final String SUMS =
      """
      coalesce(sum(t.%1$s) filter (where t.day > :to and t.deed_day between :from and :to
          and t.day - t.deed_day <= :inTime), 0),
        coalesce(sum(t.%1$s) filter (where t.day <= :to
          and (t.deed_day < :from or t.day - t.deed_day > :inTime)), 0),
        coalesce(sum(t.%1$s) filter (where t.deed_day between :from and :to
          and t.day - t.deed_day <= :inTime), 0)
      """;

  private static final String OF_CELLS =
      """
      /* all cells */ select (:groups)[width_bucket(t.cell_id, :units)], %s
      from late_tally t
      where t.day between :from and :until and t.cell_id = any (:units)
      group by 1
      """
          .formatted(SUMS);

  private static final String OF_UNITS =
      """
      /* all cells */ select (:groups)[width_bucket(t.unit_id, :units)], %s
      from late_tally t
      where t.day between :from and :until and t.cell_id = any (:cells)
        and t.unit_id = any (:units)
      group by 1
      """
          .formatted(SUMS);

  private final Database database;

  LateStore(Database database) {
    this.database = database;
  }

  void post(LocalDate day, Measure measure, Map<Late, Integer> late) {
    List<Late> rows = new ArrayList<>(late.keySet());
    database
        .writer()
        .sql(
            """
            insert into late_tally as t (day, cell_id, unit_id, deed_day, %1$s)
            select :day, cell_id, unit_id, deed_day, many
            from unnest(:cells, :units, :deeds::date[], :many)
              as l (cell_id, unit_id, deed_day, many)
            order by cell_id, unit_id, deed_day
            on conflict (day, cell_id, unit_id, deed_day)
            do update set %1$s = t.%1$s + excluded.%1$s
            """
                .formatted(measure.code()))
        .param("day", day)
        .param("cells", rows.stream().mapToInt(Late::cell).toArray())
        .param("units", rows.stream().mapToInt(Late::unit).toArray())
        .param("deeds", rows.stream().map(l -> l.deedDay.toString()).toArray(String[]::new))
        .param("many", rows.stream().mapToInt(late::get).toArray())
        .update();
  }

  /// Which measure is asked, and of which days.
  record Asked(Measure measure, LateArrivals.Days days) {}

  List<Sum> ofCells(Reading.Members cells, Asked asked) {
    List<Sum> sums = new ArrayList<>();
    for (Reading.Members layer : cells.layers()) {
      sums.addAll(ask(OF_CELLS, layer, asked).query(LateStore::sum).list());
    }
    return sums;
  }

  List<Sum> ofUnits(Reading.Members units, int[] cells, Asked asked) {
    List<Sum> sums = new ArrayList<>();
    for (Reading.Members layer : units.layers()) {
      sums.addAll(ask(OF_UNITS, layer, asked).param("cells", cells).query(LateStore::sum).list());
    }
    return sums;
  }

  private JdbcClient.StatementSpec ask(String sql, Reading.Members members, Asked asked) {
    return database
        .reader()
        .sql(sql.formatted(asked.measure.code()))
        .param("units", members.units())
        .param("groups", members.groups())
        .param("from", asked.days.from())
        .param("to", asked.days.to())
        .param("until", asked.days.until())
        .param("inTime", LateArrivals.IN_TIME);
  }

  private static Sum sum(ResultSet row, int n) throws SQLException {
    return new Sum(row.getInt(1), new LateArrivals(row.getLong(2), row.getLong(3), row.getLong(4)));
  }
}
