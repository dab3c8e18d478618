package org.sangathan.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.UnitMoved;
import org.springframework.stereotype.Component;

/// Lets the figures follow a unit that moves, in the transaction that moves it. Below a cell, and
/// where whole cells move, the closed days go along: history is told in today's boundaries. What
/// changes its cell is posted today as moved out of one and into the other; their history stays.
@Component
class FollowMoves implements UnitMoved {
  private final Organisation organisation;
  private final Measures measures;
  private final UnitMoveStore store;
  private final FoldStore folds;
  private final TallyStore tallies;

  FollowMoves(
      Organisation organisation,
      Measures measures,
      UnitMoveStore store,
      FoldStore folds,
      TallyStore tallies) {
    this.organisation = organisation;
    this.measures = measures;
    this.store = store;
    this.folds = folds;
    this.tallies = tallies;
  }

  @Override
  public boolean hasCounted(int[] units) {
    Tree tree = organisation.treeNow();
    return store.hasCounted(tree.allCells(units), units);
  }

  @Override
  public void moved(Move move) {
    FigureStore.Pointer pointer = folds.holdPointer();
    List<Integer> from = onlyIn(move.ancestorsBefore(), move.ancestorsAfter());
    List<Integer> to = onlyIn(move.ancestorsAfter(), move.ancestorsBefore());
    if (!move.cells().isEmpty()) {
      CellChange top = move.cells().getFirst();
      from = below(move.ancestorsBefore(), top.before(), from);
      to = below(move.ancestorsAfter(), top.after(), to);
      transfer(move.day(), move.cells());
    }
    int[] cells = move.rowsIn().stream().mapToInt(Integer::intValue).toArray();
    if (move.aboveLeaf()) store.carryDays(move.unit(), from, to);
    else store.carryDays(move.unit(), cells, from, to);
    store.carryBase(pointer.version(), move.unit(), from, to);
  }

  private static List<Integer> onlyIn(List<Integer> these, List<Integer> those) {
    return these.stream().filter(unit -> !those.contains(unit)).toList();
  }

  /// Those of the units that lie below the cell on this path.
  private static List<Integer> below(List<Integer> path, int cell, List<Integer> units) {
    List<Integer> under = path.subList(path.indexOf(cell) + 1, path.size());
    return units.stream().filter(under::contains).toList();
  }

  private void transfer(LocalDate day, List<CellChange> changes) {
    Map<List<Integer>, List<Integer>> byCells = new TreeMap<>(FollowMoves::compare);
    for (CellChange change : changes) {
      byCells
          .computeIfAbsent(List.of(change.before(), change.after()), k -> new ArrayList<>())
          .add(change.unit());
    }
    byCells.forEach((cells, units) -> transfer(day, cells.get(0), cells.get(1), units));
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    return a.toString().compareTo(b.toString());
  }

  private void transfer(LocalDate day, int before, int after, List<Integer> units) {
    int[] numbers = units.stream().mapToInt(Integer::intValue).toArray();
    List<TallyStore.Gain> gains = new ArrayList<>();
    for (UnitMoveStore.Standing standing : store.standing(before, numbers)) {
      gains.add(gain(before, standing, -1));
      gains.add(gain(after, standing, 1));
    }
    if (!gains.isEmpty()) tallies.post(day, gains);
  }

  private TallyStore.Gain gain(int cell, UnitMoveStore.Standing standing, int sign) {
    int[] values = new int[measures.size()];
    int moved = 0;
    for (int m = values.length - 1; m >= 0; m--) {
      if (measures.all().get(m).kind() != Measure.Kind.STOCK) continue;
      values[m] = sign * standing.values()[m];
      moved = standing.values()[m];
    }
    Measure.Kind direction = sign < 0 ? Measure.Kind.MOVED_OUT : Measure.Kind.MOVED_IN;
    for (int m = 0; m < values.length; m++) {
      if (measures.all().get(m).kind() == direction) values[m] = moved;
    }
    return new TallyStore.Gain(cell, standing.unit(), values);
  }
}
