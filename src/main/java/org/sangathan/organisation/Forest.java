package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.exchange.Verdicts;
import org.sangathan.organisation.UnitColumns.Plain;

/// The rows of a file held against each other and against the tree: whether the forest that they
/// would make is one. A parent may stand below its children in the file. Of a row only what that
/// needs is kept, so that a nation's file fits into a small memory.
///
/// A unit is told here by a key: its number where it exists, or else minus its place among the
/// rows.
final class Forest {
  static final int UNKNOWN = 0;

  private final Tree tree;
  private final Map<Integer, Level> levels = new HashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, String> parentCodes = new HashMap<>();
  private final List<Tie> openTies = new ArrayList<>();
  private final BitSet closing = new BitSet();
  private final BitSet moving = new BitSet();
  private int size;
  private String[] codes = new String[1024];
  private @Nullable String[] parents = new String[1024];
  private int[] lines = new int[1024];
  private int[] units = new int[1024];
  private int[] parentKeys = new int[1024];
  private short[] levelIds = new short[1024];
  private long[] said = new long[1024];
  private int[] rowOfUnit = {};

  /// A tie to a code that is no unit yet; perhaps a row will be.
  private record Tie(int line, String type, String code) {}

  Forest(Tree tree) {
    this.tree = tree;
    tree.levels().forEach(level -> levels.put(level.id(), level));
  }

  int size() {
    return size;
  }

  /// The line that named the code first, if one did.
  @Nullable Integer lineOf(String code) {
    Integer row = rowOf.get(code);
    return row == null ? null : lines[row];
  }

  /// Whether the row says nothing else than the one before it with this code.
  boolean saysTheSame(UnitRow row) {
    return said[java.util.Objects.requireNonNull(rowOf.get(row.code()))] == row.hash();
  }

  /// @param unit that exists already
  /// @param parent its number if the parent exists already, or else [#UNKNOWN]
  void add(UnitRow row, @Nullable Unit unit, int parent) {
    if (size == codes.length) grow();
    rowOf.put(row.code(), size);
    codes[size] = row.code();
    lines[size] = row.line();
    said[size] = row.hash();
    if (row.parent() != null) {
      parents[size] = parentCodes.computeIfAbsent(row.parent(), code -> code);
    }
    parentKeys[size] = parent;
    units[size] = unit == null ? UNKNOWN : unit.id();
    Level level = unit == null ? row.level() : tree.level(unit.id());
    levelIds[size] = (short) (level == null ? 0 : level.id());
    if (row.to() != null) closing.set(size);
    size++;
  }

  void tie(UnitRow row, String type, String code) {
    openTies.add(new Tie(row.line(), type, code));
  }

  private void grow() {
    int larger = size * 2;
    codes = Arrays.copyOf(codes, larger);
    parents = Arrays.copyOf(parents, larger);
    lines = Arrays.copyOf(lines, larger);
    units = Arrays.copyOf(units, larger);
    parentKeys = Arrays.copyOf(parentKeys, larger);
    levelIds = Arrays.copyOf(levelIds, larger);
    said = Arrays.copyOf(said, larger);
  }

  /// After the last row: everything that no row can know by itself.
  void settle(Verdicts verdicts) {
    for (int row = 0; row < size; row++) settleParent(row);
    rowOfUnit = new int[1 + IntStream.of(units).limit(size).max().orElse(0)];
    Arrays.fill(rowOfUnit, -1);
    for (int row = 0; row < size; row++) if (units[row] != UNKNOWN) rowOfUnit[units[row]] = row;
    for (int row = 0; row < size; row++) checkParent(row, verdicts);
    for (Tie tie : openTies) {
      if (rowOf.containsKey(tie.code)) continue;
      verdicts.refuse(OrganisationRefusal.ROW_LINK_UNKNOWN, tie.line, "link:" + tie.type, tie.code);
    }
    checkCircles(verdicts);
    if (!closing.isEmpty()) checkClosing(verdicts);
  }

  private void settleParent(int row) {
    String code = parents[row];
    if (code == null) return;
    if (parentKeys[row] == UNKNOWN) {
      Integer other = rowOf.get(code);
      if (other != null) parentKeys[row] = key(other);
    }
    if (units[row] != UNKNOWN && parentKeys[row] != tree.parent(units[row])) moving.set(row);
  }

  private void checkParent(int row, Verdicts verdicts) {
    String code = parents[row];
    if (code == null || (units[row] != UNKNOWN && !moving.get(row))) return;
    int parent = parentKeys[row];
    Level level = levels.get((int) levelIds[row]);
    Level above = parent == UNKNOWN ? null : levelOf(parent);
    if (parent == UNKNOWN) {
      complain(verdicts, row, OrganisationRefusal.ROW_PARENT_UNKNOWN, Plain.PARENT_CODE, code);
    } else if (parent > 0 && tree.isClosed(parent)) {
      complain(verdicts, row, OrganisationRefusal.ROW_PARENT_CLOSED, Plain.PARENT_CODE, code);
    } else if (level != null && above != null && !level.parents().contains(above.id())) {
      complain(
          verdicts,
          row,
          OrganisationRefusal.ROW_LEVEL_NOT_ALLOWED,
          Plain.LEVEL,
          level.code(),
          above.code());
    }
  }

  /// Each unit walks up to a root or to one that has arrived before.
  private void checkCircles(Verdicts verdicts) {
    int[] walkOfRow = new int[size];
    int[] walkOfUnit = new int[1 + Math.max(rowOfUnit.length, largestUnit())];
    for (int row = 0; row < size; row++) {
      int walk = row + 1;
      int at = key(row);
      while (at != Tree.NONE && at != UNKNOWN) {
        int[] walks = at > 0 ? walkOfUnit : walkOfRow;
        int place = at > 0 ? at : rowAt(at);
        if (walks[place] == walk) {
          complain(verdicts, row, OrganisationRefusal.ROW_CIRCLE, Plain.PARENT_CODE, codes[row]);
        }
        if (walks[place] != 0) break;
        walks[place] = walk;
        at = parentOf(at);
      }
    }
  }

  private int largestUnit() {
    return IntStream.range(0, tree.size()).map(tree::unit).max().orElse(0);
  }

  private void checkClosing(Verdicts verdicts) {
    BitSet rowsWithOpen = new BitSet();
    BitSet unitsWithOpen = new BitSet();
    for (int row = 0; row < size; row++) {
      int parent = parentOf(key(row));
      if (closing.get(row) || parent == Tree.NONE || parent == UNKNOWN) continue;
      if (parent > 0) unitsWithOpen.set(parent);
      else rowsWithOpen.set(rowAt(parent));
    }
    closing.stream()
        .forEach(row -> {
          int key = key(row);
          boolean open = key > 0 ? unitsWithOpen.get(key) : rowsWithOpen.get(row);
          if (open || hasOpenChildren(key)) {
            complain(
                verdicts, row, OrganisationRefusal.ROW_UNITS_BELOW, Plain.VALID_TO, codes[row]);
          }
        });
  }

  private boolean hasOpenChildren(int key) {
    return key > 0
        && IntStream.of(tree.children(key))
            .anyMatch(child -> {
              int row = rowOfUnit(child);
              return row < 0 || (!closing.get(row) && parentOf(child) == key);
            });
  }

  private void complain(
      Verdicts verdicts, int row, OrganisationRefusal refusal, Plain column, Object... more) {
    List<Object> facts = new ArrayList<>(List.of(lines[row], column.header()));
    facts.addAll(Arrays.asList(more));
    verdicts.refuse(new Complaint("file", refusal, facts));
  }

  // ---- a forest in order ----

  int line(int row) {
    return lines[row];
  }

  String code(int row) {
    return codes[row];
  }

  /// The row of a code; only asked of codes that stand in the file.
  int row(String code) {
    return java.util.Objects.requireNonNull(rowOf.get(code));
  }

  boolean isFirst(UnitRow row) {
    return lines[row(row.code())] == row.line();
  }

  boolean isNew(int row) {
    return units[row] == UNKNOWN;
  }

  /// The number of the unit that the row is about; of a new one once it was given.
  int unit(int row) {
    return units[row] == UNKNOWN ? given(row) : units[row];
  }

  int countNew() {
    int count = 0;
    for (int row = 0; row < size; row++) if (units[row] == UNKNOWN) count++;
    return count;
  }

  private int[] given = {};

  int given(int row) {
    return row < given.length ? given[row] : UNKNOWN;
  }

  void give(int row, int number) {
    if (given.length < size) given = Arrays.copyOf(given, size);
    given[row] = number;
  }

  /// The key of the row's parent, as it shall be.
  int parent(int row) {
    return parentKeys[row];
  }

  boolean isRow(int key) {
    return key < Tree.NONE;
  }

  /// The rows that give a unit another parent, those who will lie highest first: then no step on
  /// the way makes a circle.
  List<Integer> movesTopDown() {
    return moving.stream().boxed().sorted(Comparator.comparingInt(row -> depth(key(row)))).toList();
  }

  private int depth(int key) {
    int depth = 0;
    for (int at = parentOf(key); at != Tree.NONE; at = parentOf(at)) depth++;
    return depth;
  }

  /// Whether the row takes its unit out of a constituency into none, or the other way.
  boolean crossesCells(int row) {
    boolean inCell = false;
    for (int at = parentOf(key(row)); at != Tree.NONE; at = parentOf(at)) {
      Level level = levelOf(at);
      inCell |= level != null && level.carriesCell();
    }
    return tree.crossesCells(units[row], inCell);
  }

  /// The units that exist on which the row bears: itself and its parent, or the nearest above it.
  int[] touched(int row) {
    int parent = parents[row] == null ? UNKNOWN : parentKeys[row];
    while (isRow(parent)) parent = parentOf(parent);
    return IntStream.of(units[row], parent).filter(key -> key > UNKNOWN).toArray();
  }

  /// Its own level if it is a new one.
  Level level(int row) {
    return java.util.Objects.requireNonNull(levels.get((int) levelIds[row]));
  }

  int rowAt(int key) {
    return -key - 2;
  }

  private int key(int row) {
    return units[row] == UNKNOWN ? -row - 2 : units[row];
  }

  private int rowOfUnit(int unit) {
    return unit < rowOfUnit.length ? rowOfUnit[unit] : -1;
  }

  /// As it would be: what the file says, or else what is.
  private int parentOf(int key) {
    int row = isRow(key) ? rowAt(key) : rowOfUnit(key);
    if (row >= 0 && parents[row] != null) return parentKeys[row];
    return key > UNKNOWN ? tree.parent(key) : Tree.NONE;
  }

  private @Nullable Level levelOf(int key) {
    return key > UNKNOWN ? tree.level(key) : levels.get((int) levelIds[rowAt(key)]);
  }
}
