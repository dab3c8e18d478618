package org.sangathan.figures;

import java.time.LocalDate;
import java.util.Collection;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The two counters that are written in the fact's own transaction.
@Component
class TallyStore {

  /// What one home unit gains in one transaction, in the order of the measures.
  record Gain(int cell, int unit, int[] values) {}

  private final Database database;
  private final Measures measures;
  private final String post;

  TallyStore(Database database, Measures measures) {
    this.database = database;
    this.measures = measures;
    // Rows are touched in one order, cells before units, so that batches never wait in a ring.
    this.post =
        """
        with gain as materialized (
          select cell_id, unit_id, %1$s
          from unnest(:cells, :units, %2$s) as gain (cell_id, unit_id, %1$s)
        ), in_units as (
          insert into tally_unit as t (day, cell_id, unit_id, %1$s)
          select :day, cell_id, unit_id, %3$s from gain order by cell_id, unit_id
          on conflict (day, cell_id, unit_id) do update set %5$s
        )
        insert into tally_cell as t (day, cell_id, %1$s)
        select :day, cell_id, %4$s from gain group by cell_id order by cell_id
        on conflict (day, cell_id) do update set %5$s
        """
            .formatted(
                measures.columns(),
                measures.each(c -> ":" + c),
                measures.each(c -> "nullif(" + c + ", 0)"),
                measures.each(c -> "nullif(sum(" + c + "), 0)"),
                measures.each(c ->
                    "%1$s = coalesce(t.%1$s + excluded.%1$s, t.%1$s, excluded.%1$s)".formatted(c)));
  }

  void post(LocalDate day, Collection<Gain> gains) {
    JdbcClient.StatementSpec statement =
        database
            .writer()
            .sql(post)
            .param("day", day)
            .param("cells", gains.stream().mapToInt(Gain::cell).toArray())
            .param("units", gains.stream().mapToInt(Gain::unit).toArray());
    for (int m = 0; m < measures.size(); m++) {
      int index = m;
      int[] column = gains.stream().mapToInt(g -> g.values()[index]).toArray();
      statement = statement.param(measures.all().get(m).code(), column);
    }
    statement.update();
  }
}
