package org.sangathan.figures;

import java.time.LocalDate;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Folds closed days into `unit_day` and a new version of `base`. What a cell and the units above
/// it gained is read from `tally_cell`, what lies below a cell from `tally_unit` along today's
/// tree.
@Component
class FoldStore {
  private final Database database;
  private final String columns;
  private final String sums;
  private final String own;
  private final String days;
  private final String base;

  FoldStore(Database database, Measures measures) {
    this.database = database;
    this.columns = measures.columns();
    this.sums = measures.each(c -> "sum(" + c + ")");
    this.own = measures.each(c -> "t." + c);
    this.days =
        """
        /* all cells */ insert into %4$s (unit_id, day, %1$s)
        select part.unit_id, part.day, %2$s
        from (
          select path.unit_id, t.day, %3$s
          from tally_cell t
          join unit_tree u on u.unit_id = t.cell_id
          cross join unnest(u.ancestors || u.unit_id) as path (unit_id)
          where t.day > :from and t.day <= :to
          union all
          select path.unit_id, t.day, %3$s
          from tally_unit t
          join unit_tree u on u.unit_id = t.unit_id and u.unit_id <> u.cell_id
          cross join unnest((u.ancestors || u.unit_id)
            [array_position(u.ancestors || u.unit_id, u.cell_id) + 1 :]) as path (unit_id)
          where t.day > :from and t.day <= :to
        ) as part
        join unit_tree above on above.unit_id = part.unit_id and above.above_leaf
        group by part.unit_id, part.day
        """;
    this.base =
        """
        /* all cells */ insert into %4$s (version, unit_id, %1$s)
        select :next, unit_id, %2$s
        from (
          select t.unit_id, %3$s from base t where t.version = :current
          union all
          select t.unit_id, %3$s from %5$s t where t.day > :from and t.day <= :to
          union all
          select t.unit_id, %3$s
          from tally_unit t
          join unit_tree leaf on leaf.unit_id = t.unit_id and not leaf.above_leaf
          where t.day > :from and t.day <= :to
        ) as part
        group by unit_id
        """;
  }

  /// Keeps moves of units and other folds out until this transaction ends.
  FigureStore.Pointer holdPointer() {
    return database
        .writer()
        .sql("select version, covered_day from base_pointer for update")
        .query(Rows.as(FigureStore.Pointer.class))
        .single();
  }

  void foldDays(LocalDate after, LocalDate upTo) {
    foldDays("unit_day", after, upTo);
  }

  private void foldDays(String into, LocalDate after, LocalDate upTo) {
    database
        .writer()
        .sql(days.formatted(columns, sums, own, into))
        .param("from", after)
        .param("to", upTo)
        .update();
  }

  /// The version before the present one is nobody's any more and makes room.
  void foldBase(FigureStore.Pointer now, short next, LocalDate upTo) {
    database
        .writer()
        .sql("delete from base where version <> :current")
        .param("current", now.version())
        .update();
    foldBase("base", "unit_day", now, upTo, next);
  }

  private void foldBase(
      String into, String fromDays, FigureStore.Pointer now, LocalDate upTo, short next) {
    database
        .writer()
        .sql(base.formatted(columns, sums, own, into, fromDays))
        .param("next", next)
        .param("current", now.version())
        .param("from", now.coveredDay())
        .param("to", upTo)
        .update();
  }

  /// Folds everything again beside what stands, in tables that end with the transaction.
  void foldAside(LocalDate upTo) {
    aside("unit_day");
    aside("base");
    foldDays("unit_day_again", LocalDate.EPOCH, upTo);
    FigureStore.Pointer nothing = new FigureStore.Pointer((short) -1, LocalDate.EPOCH);
    foldBase("base_again", "unit_day_again", nothing, upTo, (short) 0);
  }

  private void aside(String table) {
    database
        .writer()
        .sql("create temp table %1$s_again (like %1$s) on commit drop".formatted(table))
        .update();
  }

  void point(short version, LocalDate coveredDay) {
    database
        .writer()
        .sql("update base_pointer set version = :version, covered_day = :covered")
        .param("version", version)
        .param("covered", coveredDay)
        .update();
  }

  void forgetAll() {
    database.writer().sql("delete from unit_day").update();
    database.writer().sql("delete from base").update();
  }
}
