package org.sangathan.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sangathan.organisation.Tree;

/// One reading of several groups at once: where each part of a total has to be looked up, and the
/// sums as they come in. Units at or above a cell are read by cell, units below it by home unit.
final class Reading {
  private final Tree tree;
  private final Map<Integer, GroupFigures> figures = new LinkedHashMap<>();
  private final Members wholes = new Members();
  private final Members aboveLeaf = new Members();
  private final Members cells = new Members();
  private final Members belowCell = new Members();
  private final Members leaves = new Members();
  private final Set<Integer> unitCells = new TreeSet<>();

  Reading(Tree tree, List<Group> groups, int measures) {
    this.tree = tree;
    for (Group group : groups) {
      figures.put(group.key(), new GroupFigures(group.key(), measures));
      for (int unit : group.wholes()) add(unit, group.key());
    }
  }

  private void add(int unit, int group) {
    wholes.add(unit, group);
    if (tree.isAboveLeaf(unit)) {
      aboveLeaf.add(unit, group);
    } else {
      leaves.add(unit, group);
      cellsOf(unit);
    }
    if (tree.cell(unit) == unit) {
      for (int cell : tree.cellsUnder(unit)) cells.add(cell, group);
    } else {
      for (int below : tree.under(unit)) {
        belowCell.add(below, group);
        cellsOf(below);
      }
    }
  }

  private void cellsOf(int unit) {
    for (int cell : tree.allCells(unit)) unitCells.add(cell);
  }

  List<GroupFigures> read(FigureStore store, LocalDate from, LocalDate today) {
    FigureStore.Pointer pointer = store.pointer();
    LocalDate open = pointer.coveredDay().plusDays(1);
    int[] ofUnits = unitCells.stream().mapToInt(Integer::intValue).toArray();
    store.totals(pointer.version(), wholes).forEach(t -> of(t.group()).addToTotals(t.values()));
    store.closedDays(aboveLeaf, from, pointer.coveredDay()).forEach(this::addDay);
    store.unitDays(leaves, ofUnits, days(from, pointer.coveredDay())).forEach(this::addDay);
    store.cellDays(cells, open).forEach(d -> addTail(d, from));
    store.unitDays(belowCell, ofUnits, days(open, today)).forEach(d -> addTail(d, from));
    return List.copyOf(figures.values());
  }

  /// How late arrivals change what each group made on some days.
  Map<Integer, LateArrivals> late(LateStore store, LateStore.Asked asked) {
    int[] ofUnits = unitCells.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, LateArrivals> late = new HashMap<>();
    figures.keySet().forEach(group -> late.put(group, LateArrivals.NONE));
    store.ofCells(cells, asked).forEach(s -> late.merge(s.group(), s.late(), LateArrivals::and));
    store
        .ofUnits(belowCell, ofUnits, asked)
        .forEach(s -> late.merge(s.group(), s.late(), LateArrivals::and));
    return late;
  }

  private GroupFigures of(int group) {
    GroupFigures found = figures.get(group);
    if (found == null) throw new IllegalStateException("a group that nobody asked for: " + group);
    return found;
  }

  private void addDay(FigureStore.Day day) {
    of(day.group()).addToDay(day.day(), day.values());
  }

  private void addTail(FigureStore.Day day, LocalDate from) {
    of(day.group()).addToTotals(day.values());
    if (!day.day().isBefore(from)) addDay(day);
  }

  private static List<LocalDate> days(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? List.of() : from.datesUntil(to.plusDays(1)).toList();
  }

  /// Units (or cells) beside the group that each belongs to, as two columns of equal length.
  static final class Members {
    private final IntStream.Builder units = IntStream.builder();
    private final IntStream.Builder groups = IntStream.builder();
    private int[] unitColumn = {};
    private int[] groupColumn = {};
    private boolean built;

    void add(int unit, int group) {
      units.add(unit);
      groups.add(group);
    }

    private void build() {
      if (built) return;
      unitColumn = units.build().toArray();
      groupColumn = groups.build().toArray();
      built = true;
    }

    int[] units() {
      build();
      return unitColumn;
    }

    int[] groups() {
      build();
      return groupColumn;
    }

    boolean isEmpty() {
      return units().length == 0;
    }

    /// The same, parted so that in each no unit stands twice and all are in rising order.
    List<Members> layers() {
      build();
      Integer[] order = IntStream.range(0, unitColumn.length).boxed().toArray(Integer[]::new);
      Arrays.sort(order, Comparator.comparingInt(at -> unitColumn[at]));
      List<Members> layers = new ArrayList<>();
      int nth = 0;
      int before = Integer.MIN_VALUE;
      for (int at : order) {
        nth = unitColumn[at] == before ? nth + 1 : 0;
        if (nth == layers.size()) layers.add(new Members());
        layers.get(nth).add(unitColumn[at], groupColumn[at]);
        before = unitColumn[at];
      }
      return layers;
    }
  }
}
