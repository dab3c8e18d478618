package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;

/// Told inside the transaction in which a unit moves, after its rows are written, so that whatever
/// is summed above it can follow before anybody sees either state.
public interface UnitMoved {

  /// Asked before a unit goes between a constituency and a place that lies in none. That can only
  /// be while nothing was counted in it or below: figures of one cell are summed above that cell.
  ///
  /// @param units the unit and all below it
  boolean hasCounted(int[] units);

  void moved(Move move);

  /// @param unit the top of what moved
  /// @param effective the day from which it lies under the new parent
  /// @param day the open day, on which corrections are posted
  /// @param ancestorsBefore of the unit, root first
  /// @param subtree the unit and all below it, closed ones included
  /// @param cells the units of the subtree whose cell is another now
  /// @param rowsIn the cells in which rows of the unit itself may lie, the new one included
  /// @param aboveLeaf whether units may lie below one of its level
  record Move(
      int unit,
      LocalDate effective,
      LocalDate day,
      List<Integer> ancestorsBefore,
      List<Integer> ancestorsAfter,
      List<Integer> subtree,
      List<CellChange> cells,
      List<Integer> rowsIn,
      boolean aboveLeaf) {}

  record CellChange(int unit, int before, int after) {}
}
