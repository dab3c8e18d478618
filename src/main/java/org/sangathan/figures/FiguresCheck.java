package org.sangathan.figures;

import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Counts everything again and compares: rows with tallies, units with cells, tallies with closed
/// days. What differs can be put right; a correction of a count is a posting of today.
@Component
public class FiguresCheck {

  /// What was found.
  ///
  /// @param units whose tallies are not what the rows say
  /// @param cells days of cells that are not the sum of their units
  /// @param days closed days of units that the tallies do not give
  /// @param totals of closed days that do not agree
  public record Findings(long units, long cells, long days, long totals) {
    public boolean isClean() {
      return units + cells + days + totals == 0;
    }
  }

  private final Database database;
  private final CheckStore checks;
  private final FoldStore folds;
  private final DayClose close;
  private final Recounting recounting;

  FiguresCheck(
      Database database,
      CheckStore checks,
      FoldStore folds,
      DayClose close,
      Recounting recounting) {
    this.database = database;
    this.checks = checks;
    this.folds = folds;
    this.close = close;
    this.recounting = recounting;
  }

  public Findings look() {
    long units = recounting.differences().size();
    return database.transact(() -> lookAtFolds(units));
  }

  private Findings lookAtFolds(long units) {
    FigureStore.Pointer now = folds.holdPointer();
    folds.foldAside(now.coveredDay());
    return new Findings(
        units, checks.wrongCells(), checks.wrongDays(), checks.wrongBase(now.version()));
  }

  /// Puts right what [#look] finds, from the bottom up.
  public Findings mend() {
    recounting.mend();
    database.transact(() -> {
      checks.mendCells();
      return null;
    });
    close.refold();
    return look();
  }
}
