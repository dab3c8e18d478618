package org.sangathan.figures;

import java.util.HashMap;
import java.util.Map;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Compares what stands with what it was made from, and puts right what differs.
@Component
class CheckStore {
  private final Database database;
  private final Measures measures;
  private final String cellsAgain;

  CheckStore(Database database, Measures measures) {
    this.database = database;
    this.measures = measures;
    this.cellsAgain =
        """
        select day, cell_id, %s from tally_unit group by day, cell_id
        """
            .formatted(measures.each(c -> "sum(" + c + ")::int as " + c));
  }

  private String row(String alias) {
    return "row (" + measures.each(c -> "coalesce(%s.%s, 0)".formatted(alias, c)) + ")";
  }

  /// Rows of `tally_cell` that are not the sum of their units.
  long wrongCells() {
    return count(
        """
        /* all cells */ select count(*) from tally_cell a
        full join (%s) b on b.day = a.day and b.cell_id = a.cell_id
        where %s <> %s
        """
            .formatted(cellsAgain, row("a"), row("b")));
  }

  void mendCells() {
    database.writer().sql("/* all cells */ delete from tally_cell").update();
    database
        .writer()
        .sql(
            "/* all cells */ insert into tally_cell (day, cell_id, %s) %s"
                .formatted(measures.columns(), cellsAgain))
        .update();
  }

  /// Closed days that are not what the tallies add up to; needs the folds made aside.
  long wrongDays() {
    return count(
        """
        select count(*) from unit_day a
        full join unit_day_again b on b.unit_id = a.unit_id and b.day = a.day
        where %s <> %s
        """
            .formatted(row("a"), row("b")));
  }

  long wrongBase(short version) {
    return database
        .writer()
        .sql(
            """
            select count(*) from (select * from base where version = :version) a
            full join base_again b on b.unit_id = a.unit_id
            where %s <> %s
            """
                .formatted(row("a"), row("b")))
        .param("version", version)
        .query((r, n) -> r.getLong(1))
        .single();
  }

  private long count(String sql) {
    return database.writer().sql(sql).query((r, n) -> r.getLong(1)).single();
  }

  /// What the tallies of all days say of each home unit.
  Map<Integer, long[]> totals() {
    Map<Integer, long[]> totals = new HashMap<>();
    database
        .writer()
        .sql(
            "/* all cells */ select unit_id, %s from tally_unit group by unit_id"
                .formatted(measures.each(c -> "coalesce(sum(" + c + "), 0)")))
        .query(row -> {
          long[] values = new long[measures.size()];
          for (int m = 0; m < values.length; m++) values[m] = row.getLong(2 + m);
          totals.put(row.getInt(1), values);
        });
    return totals;
  }
}
