package org.sangathan.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Carries the closed days of a moved unit from the units above it to those above it now.
@Component
class UnitMoveStore {

  /// What stands in a unit by the rows of one cell, in the order of the measures.
  record Standing(int unit, int[] values) {}

  private final Database database;
  private final Measures measures;
  private final String addTo;

  UnitMoveStore(Database database, Measures measures) {
    this.database = database;
    this.measures = measures;
    this.addTo =
        measures.each(
            c -> "%1$s = coalesce(t.%1$s + excluded.%1$s, t.%1$s, excluded.%1$s)".formatted(c));
  }

  /// @param leaf whether the unit's days must be read from the tallies
  void carryDays(int unit, int[] cells, List<Integer> from, List<Integer> to) {
    String history =
        """
        select day, %s from tally_unit
        where cell_id = any (:cells) and unit_id = :unit and day <= (select covered_day from base_pointer)
        group by day
        """
            .formatted(measures.each(c -> "sum(" + c + ")::int as " + c));
    carryDays(history, unit, from, to, cells);
  }

  void carryDays(int unit, List<Integer> from, List<Integer> to) {
    String history =
        "select day, %s from unit_day where unit_id = :unit and cast(:cells as int[]) is not null"
            .formatted(measures.columns());
    carryDays(history, unit, from, to, new int[0]);
  }

  private void carryDays(
      String history, int unit, List<Integer> from, List<Integer> to, int[] cells) {
    database
        .writer()
        .sql(
            """
            /* all cells */ with history as materialized (%1$s)
            insert into unit_day as t (unit_id, day, %2$s)
            select above.unit_id, h.day, %3$s
            from history h cross join unnest(:above, :signs) as above (unit_id, sign)
            order by above.unit_id, h.day
            on conflict (unit_id, day) do update set %4$s
            """
                .formatted(
                    history, measures.columns(), measures.each(c -> "above.sign * h." + c), addTo))
        .param("unit", unit)
        .param("cells", cells)
        .param("above", above(from, to))
        .param("signs", signs(from, to))
        .update();
  }

  void carryBase(short version, int unit, List<Integer> from, List<Integer> to) {
    database
        .writer()
        .sql(
            """
            with history as materialized (
              select %1$s from base where version = :version and unit_id = :unit
            )
            insert into base as t (version, unit_id, %1$s)
            select :version, above.unit_id, %2$s
            from history h cross join unnest(:above, :signs) as above (unit_id, sign)
            order by above.unit_id
            on conflict (version, unit_id) do update set %3$s
            """
                .formatted(measures.columns(), measures.each(c -> "above.sign * h." + c), addTo))
        .param("version", version)
        .param("unit", unit)
        .param("above", above(from, to))
        .param("signs", signs(from, to))
        .update();
  }

  private static int[] above(List<Integer> from, List<Integer> to) {
    return IntStream.concat(
            from.stream().mapToInt(Integer::intValue), to.stream().mapToInt(Integer::intValue))
        .toArray();
  }

  private static int[] signs(List<Integer> from, List<Integer> to) {
    return IntStream.concat(from.stream().mapToInt(u -> -1), to.stream().mapToInt(u -> 1))
        .toArray();
  }

  boolean hasCounted(int[] cells, int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select exists (
              select from tally_unit where cell_id = any (:cells) and unit_id = any (:units))
            """)
        .param("cells", cells)
        .param("units", units)
        .query(Boolean.class)
        .single();
  }

  List<Standing> standing(int cell, int[] units) {
    return database
        .writer()
        .sql(
            """
            select unit_id, %s from tally_unit
            where cell_id = :cell and unit_id = any (:units)
            group by unit_id
            """
                .formatted(measures.each(c -> "coalesce(sum(" + c + "), 0)")))
        .param("cell", cell)
        .param("units", units)
        .query((row, n) -> {
          int[] values = new int[measures.size()];
          for (int m = 0; m < values.length; m++) values[m] = row.getInt(2 + m);
          return new Standing(row.getInt(1), values);
        })
        .list();
  }
}
