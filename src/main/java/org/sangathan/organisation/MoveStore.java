package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// What is written when a unit gets another parent.
@Component
class MoveStore {
  private final Database database;

  MoveStore(Database database) {
    this.database = database;
  }

  /// @param until from which day it lies elsewhere
  /// @param known on which day that was said
  void keepParent(Unit unit, LocalDate since, LocalDate until, LocalDate known) {
    database
        .writer()
        .sql(
            """
            insert into former_parent (unit_id, parent, valid_from, valid_to, known_on)
            values (:unit, :parent, :since, :until, :known)
            """)
        .param("unit", unit.id())
        .param("parent", unit.parent())
        .param("since", since)
        .param("until", until)
        .param("known", known)
        .update();
  }

  /// In each path of the subtree the first so many steps, those above the moved unit, are replaced.
  void move(Unit unit, int[] pathBefore, int[] pathAfter, int[] subtree) {
    database
        .writer()
        .sql("update unit set parent = :parent where id = :unit")
        .param("parent", pathAfter[pathAfter.length - 1])
        .param("unit", unit.id())
        .update();
    database
        .writer()
        .sql(
            """
            update unit set ancestors = :path || ancestors[:below:]
            where id = any(:subtree)
            """)
        .param("path", pathAfter)
        .param("below", pathBefore.length + 1)
        .param("subtree", subtree)
        .update();
  }

  void changeCells(List<UnitMoved.CellChange> cells) {
    database
        .writer()
        .sql(
            """
            with change as (
              select unit_id, before, after
              from unnest(:units, :before, :after) as c (unit_id, before, after)),
            back as (
              delete from unit_cell u using change c
              where u.unit_id = c.unit_id and u.cell_id = c.after),
            kept as (
              insert into unit_cell (unit_id, cell_id) select unit_id, before from change
              on conflict do nothing)
            update unit u set cell_id = c.after from change c where u.id = c.unit_id
            """)
        .param("units", ChangeStore.numbers(cells, UnitMoved.CellChange::unit))
        .param("before", ChangeStore.numbers(cells, UnitMoved.CellChange::before))
        .param("after", ChangeStore.numbers(cells, UnitMoved.CellChange::after))
        .update();
  }
}
