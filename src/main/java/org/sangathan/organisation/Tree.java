package org.sangathan.organisation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// All trees of the organisation at one version, as arrays: every unit has an index in pre-order,
/// so that what lies below a unit is the range from its own index to its [#end].
///
/// Nine units of ten have no children. Those store nothing but their number and level; parents and
/// ends are kept for the others only, and found by halving. A nation of 1.2 million units takes 17
/// MB. Names and codes stay in the database.
///
/// Questions are asked by the unit's number; closed units are still there, under their last parent.
public final class Tree {
  /// The parent of a root.
  public static final int NONE = -1;

  /// Levels of one tree after the other, the top one first.
  static final Comparator<Level> TOP_DOWN =
      Comparator.comparingInt(Level::tree)
          .thenComparingInt(Level::rank)
          .thenComparingInt(Level::id);

  private final long version;
  private final List<Level> levels;
  private final BitSet carriers;
  private final short[] levelAt;
  private final int[] unitAt;
  private final int[] indexOf;
  private final BitSet closed;
  private final int[] inner;
  private final int[] innerEnd;
  private final int[] innerParent;
  private final long[] links;
  private final long[] formerCells;
  private final BitSet leafLevels;
  private final Strata openByLevel;
  private final Strata cells;

  Tree(TreeBuilder built) {
    this.version = built.version;
    this.levels = built.levels;
    this.carriers = new BitSet();
    levels.stream().filter(Level::carriesCell).forEach(level -> carriers.set(level.id()));
    this.levelAt = built.levelAt;
    this.unitAt = built.unitAt;
    this.indexOf = built.indexOf;
    this.closed = built.closed;
    this.inner = built.inner;
    this.innerEnd = built.innerEnd;
    this.innerParent = built.innerParent;
    this.links = built.links;
    this.formerCells = built.formerCells;
    this.leafLevels = new BitSet();
    levels.forEach(level -> leafLevels.set(level.id()));
    levels.forEach(level -> level.parents().forEach(leafLevels::clear));
    int kinds = 1 + levels.stream().mapToInt(Level::id).max().orElse(0);
    this.openByLevel = new Strata(kinds, size(), at -> closed.get(at) ? -1 : levelAt[at]);
    BitSet ownCells = ownCells();
    this.cells = new Strata(1, size(), at -> ownCells.get(at) ? 0 : -1);
  }

  /// Where the units stand whose cell they are themselves.
  private BitSet ownCells() {
    BitSet own = new BitSet();
    int covered = 0;
    for (int at = 0; at < size(); at++) {
      boolean carrier = carriers.get(levelAt[at]);
      if (carrier || at >= covered) own.set(at);
      if (carrier) covered = Math.max(covered, endAt(at));
    }
    return own;
  }

  /// Which state of the tree this is; each act that changes it counts one up.
  public long version() {
    return version;
  }

  /// How many units there are, closed ones included.
  public int size() {
    return unitAt.length;
  }

  public boolean has(int unit) {
    return unit >= 0 && unit < indexOf.length && indexOf[unit] >= 0;
  }

  /// Where the unit stands in pre-order.
  public int index(int unit) {
    if (!has(unit)) throw new IllegalArgumentException("no unit " + unit);
    return indexOf[unit];
  }

  /// The unit at an index.
  public int unit(int index) {
    return unitAt[index];
  }

  /// The index after the last unit below this one.
  public int end(int unit) {
    return endAt(index(unit));
  }

  public boolean isClosed(int unit) {
    return closed.get(index(unit));
  }

  public boolean isLeaf(int unit) {
    int index = index(unit);
    return endAt(index) == index + 1;
  }

  /// The parent, or [#NONE] above a root.
  public int parent(int unit) {
    int parent = parentAt(index(unit));
    return parent == NONE ? NONE : unitAt[parent];
  }

  public Level level(int unit) {
    return level(levelAt[index(unit)]);
  }

  public int tree(int unit) {
    return level(unit).tree();
  }

  /// The nearest unit at or above this one whose level carries cells; the unit itself where none
  /// does.
  public int cell(int unit) {
    for (int at = index(unit); at != NONE; at = parentAt(at)) {
      if (carriers.get(levelAt[at])) return unitAt[at];
    }
    return unit;
  }

  /// Whether the unit lies in a unit whose level carries cells, or is one.
  boolean isInCell(int unit) {
    return level(cell(unit)).carriesCell();
  }

  /// Whether the unit would go from a constituency to a place that lies in none, or the other way.
  boolean crossesCells(int unit, boolean toCell) {
    return !level(unit).carriesCell() && isInCell(unit) != toCell;
  }

  /// All cells in which facts of these units lie: their own, and those that they have lain in
  /// before.
  public int[] allCells(int... units) {
    return IntStream.of(units)
        .flatMap(unit -> IntStream.concat(IntStream.of(cell(unit)), formerCells(unit)))
        .distinct()
        .toArray();
  }

  private IntStream formerCells(int unit) {
    int index = index(unit);
    return IntStream.of(tiedTo(formerCells, index, index + 1));
  }

  /// Whether all facts of the unit itself lie in its own cell.
  public boolean isInOneCell(int unit) {
    return formerCells(unit).findAny().isEmpty();
  }

  /// The units of which facts lie in another cell than their own.
  public int[] bornElsewhere() {
    return LongStream.of(formerCells)
        .mapToInt(tie -> unitAt[(int) (tie >> 32)])
        .distinct()
        .toArray();
  }

  /// All cells in which facts of the unit or of any below it lie.
  public int[] allCellsUnder(int unit) {
    if (cell(unit) != unit) return allCells(under(unit));
    int index = index(unit);
    int[] former = tiedTo(formerCells, index, endAt(index));
    return IntStream.concat(IntStream.of(cellsUnder(unit)), IntStream.of(former))
        .distinct()
        .toArray();
  }

  /// All cells in which any facts lie.
  public int[] allCellsOfAllTrees() {
    return IntStream.concat(
            cells.within(0, 0, size()).map(at -> unitAt[at]),
            LongStream.of(formerCells).mapToInt(tie -> (int) tie))
        .distinct()
        .toArray();
  }

  /// Whether all facts that lie in the cells of the subtree belong to it and no others do: it is
  /// made of whole cells, and no unit went over its border from one cell to another.
  public boolean isOfWholeCells(int unit) {
    return cell(unit) == unit
        && LongStream.of(formerCells)
            .allMatch(tie -> within(unitAt[(int) (tie >> 32)], unit) == within((int) tie, unit));
  }

  /// Whether units of its level may have units below them, whether or not this one has any.
  public boolean isAboveLeaf(int unit) {
    return !leafLevels.get(levelAt[index(unit)]);
  }

  /// Whether the unit is the other one or lies anywhere below it.
  public boolean within(int unit, int ancestor) {
    if (!has(unit) || !has(ancestor)) return false;
    int top = indexOf[ancestor];
    int index = indexOf[unit];
    return top <= index && (top == index || index < endAt(top));
  }

  /// The units above, root first, without the unit itself.
  public int[] ancestors(int unit) {
    int depth = 0;
    for (int at = parentAt(index(unit)); at != NONE; at = parentAt(at)) depth++;
    int[] path = new int[depth];
    for (int at = parentAt(index(unit)); at != NONE; at = parentAt(at)) path[--depth] = unitAt[at];
    return path;
  }

  /// The units from the root down to this one, itself included.
  int[] pathTo(int unit) {
    int[] above = ancestors(unit);
    int[] path = Arrays.copyOf(above, above.length + 1);
    path[above.length] = unit;
    return path;
  }

  /// The cell that a unit of this level has, or would have, under that parent.
  int cellBelow(int parent, Level level, int unit) {
    if (level.carriesCell()) return unit;
    int above = cell(parent);
    return level(above).carriesCell() ? above : unit;
  }

  /// The open units directly below.
  public int[] children(int unit) {
    return childrenWhere(unit, index -> !closed.get(index));
  }

  /// The units directly below, closed ones included.
  public int[] allChildren(int unit) {
    return childrenWhere(unit, _ -> true);
  }

  /// The unit and all units below it, in pre-order, closed ones included.
  public int[] under(int unit) {
    int index = index(unit);
    return Arrays.copyOfRange(unitAt, index, endAt(index));
  }

  /// The cells that lie in the subtree: units at or below this one whose cell they are themselves.
  public int[] cellsUnder(int unit) {
    int from = index(unit);
    return cells.within(0, from, endAt(from)).map(at -> unitAt[at]).toArray();
  }

  /// The open units of a level in the subtree.
  public int[] unitsAtLevelUnder(int unit, int level) {
    int index = index(unit);
    return openByLevel.within(level, index, endAt(index)).map(at -> unitAt[at]).toArray();
  }

  /// How many open units of each level lie below this one, from the top level down.
  public SortedMap<Level, Integer> countsBelow(int unit) {
    int index = index(unit);
    SortedMap<Level, Integer> byLevel = new TreeMap<>(TOP_DOWN);
    for (Level level : levels) {
      int count = openByLevel.count(level.id(), index + 1, endAt(index));
      if (count > 0) byLevel.put(level, count);
    }
    return byLevel;
  }

  /// The units whose counting tie of today points to this one: the booths of a ward.
  public int[] linkedTo(int unit) {
    int index = index(unit);
    return tiedTo(links, index, index + 1);
  }

  /// The units that are tied to this one or to any unit below it: the booths of a city's wards.
  public int[] linkedUnder(int unit) {
    int index = index(unit);
    return tiedTo(links, index, endAt(index));
  }

  /// All levels, tree by tree and from the top down.
  public List<Level> levels() {
    return levels;
  }

  public List<Level> levels(int tree) {
    return levels.stream().filter(level -> level.tree() == tree).toList();
  }

  public Optional<Level> levelOf(int tree, String code) {
    return levels(tree).stream().filter(level -> level.code().equalsIgnoreCase(code)).findFirst();
  }

  /// The top of the main tree, or [#NONE] before an organisation is founded: its first root.
  public int top() {
    return size() == 0 ? NONE : unitAt[0];
  }

  /// The open roots: one for each tree, usually.
  public int[] roots() {
    IntStream.Builder roots = IntStream.builder();
    for (int at = 0; at < size(); at = endAt(at)) if (!closed.get(at)) roots.add(unitAt[at]);
    return roots.build().toArray();
  }

  /// What the arrays take.
  long bytes() {
    int ints = unitAt.length + indexOf.length + 3 * inner.length;
    return 4L * ints
        + 2L * levelAt.length
        + closed.size() / 8
        + 8L * (links.length + formerCells.length);
  }

  private int[] childrenWhere(int unit, IntPredicate wanted) {
    int index = index(unit);
    int end = endAt(index);
    IntStream.Builder children = IntStream.builder();
    for (int at = index + 1; at < end; at = endAt(at))
      if (wanted.test(at)) children.add(unitAt[at]);
    return children.build().toArray();
  }

  private static int[] tiedTo(long[] ties, int from, int to) {
    int at = Arrays.binarySearch(ties, (long) from << 32);
    at = at < 0 ? -at - 1 : at;
    IntStream.Builder units = IntStream.builder();
    for (; at < ties.length && ties[at] >> 32 < to; at++) units.add((int) ties[at]);
    return units.build().toArray();
  }

  private Level level(short id) {
    for (Level level : levels) if (level.id() == id) return level;
    throw new IllegalStateException("no level " + id);
  }

  private int endAt(int index) {
    int at = Arrays.binarySearch(inner, index);
    return at < 0 ? index + 1 : innerEnd[at];
  }

  /// In pre-order the parent of a unit is the last inner unit before it that has not ended yet.
  private int parentAt(int index) {
    int at = Arrays.binarySearch(inner, index);
    if (at >= 0) return innerParent[at] < 0 ? NONE : inner[innerParent[at]];
    at = -at - 2;
    while (at >= 0 && innerEnd[at] <= index) at = innerParent[at];
    return at < 0 ? NONE : inner[at];
  }
}
