package org.sangathan.figures;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.organisation.Tree;

/// What happened in one unit itself, all its days: few rows, found by the cells it has lain in.
final class HereReading {
  private final Tree tree;
  private final int measures;

  HereReading(Tree tree, int measures) {
    this.tree = tree;
    this.measures = measures;
  }

  GroupFigures read(FigureStore store, int unit, LocalDate from, LocalDate today) {
    GroupFigures figures = new GroupFigures(unit, measures);
    List<FigureStore.Day> days = store.allDays(tree.allCells(unit), unit);
    for (FigureStore.Day day : days) {
      figures.addToTotals(day.values());
      if (!day.day().isBefore(from) && !day.day().isAfter(today)) {
        figures.addToDay(day.day(), day.values());
      }
    }
    return figures;
  }
}
