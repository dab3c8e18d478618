package org.sangathan.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.organisation.UnitColumns.Plain;

/// The rows of a file held against each other and against the tree: whether the forest that they
/// would make is one, and in which order it can be made. A parent may stand below its children in
/// the file.
///
/// A unit is told here by a key: its number where it exists, or else minus its place among the
/// rows.
final class FileCheck {
  private static final int UNKNOWN = 0;

  private final Tree tree;
  private final Map<String, Unit> known;
  private final List<UnitRow> rows;
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<Complaint> complaints = new ArrayList<>();

  /// @param known the units that exist of all codes that the file names
  FileCheck(Tree tree, Map<String, Unit> known, List<UnitRow> rows) {
    this.tree = tree;
    this.known = known;
    this.rows = rows;
    for (int i = 0; i < rows.size(); i++) {
      UnitRow row = rows.get(i);
      Integer earlier = rowOf.putIfAbsent(row.code(), i);
      if (earlier != null) {
        complain(
            row,
            OrganisationRefusal.ROW_CODE_TWICE,
            Plain.CODE,
            row.code(),
            rows.get(earlier).line());
      }
    }
  }

  List<Complaint> complaints() {
    for (UnitRow row : rows) {
      Unit unit = known.get(row.code());
      if (unit == null) checkNew(row);
      else checkKnown(row, unit);
      checkParent(row);
      checkLinks(row);
    }
    checkCircles();
    checkClosing();
    return complaints;
  }

  private void checkNew(UnitRow row) {
    boolean isRoot = row.level() != null && row.level().parents().isEmpty();
    if (row.level() == null) complain(row, OrganisationRefusal.ROW_MISSING_CELL, Plain.LEVEL);
    if (row.parent() == null) {
      complain(row, OrganisationRefusal.ROW_PARENT_MISSING, Plain.PARENT_CODE, isRoot);
    }
    if (row.nameHi() == null && row.nameEn() == null) {
      complain(row, OrganisationRefusal.ROW_NAME_MISSING, Plain.NAME_HI);
    }
  }

  private void checkKnown(UnitRow row, Unit unit) {
    boolean otherLevel = row.level() != null && row.level().id() != unit.level();
    if (otherLevel || row.tree() != unit.tree()) {
      complain(row, OrganisationRefusal.ROW_OTHER_LEVEL, Plain.LEVEL, tree.level(unit.id()).code());
    }
    if (unit.isClosed() && (moves(row, unit) || renames(row, unit))) {
      complain(row, OrganisationRefusal.ROW_UNIT_CLOSED, Plain.CODE, row.code());
    }
  }

  private void checkParent(UnitRow row) {
    if (row.parent() == null) return;
    int parent = key(row.parent());
    Unit unit = known.get(row.code());
    Level level = unit == null ? row.level() : tree.level(unit.id());
    if (parent == UNKNOWN) {
      complain(row, OrganisationRefusal.ROW_PARENT_UNKNOWN, Plain.PARENT_CODE, row.parent());
    } else if (parent > 0 && tree.isClosed(parent) && (unit == null || moves(row, unit))) {
      complain(row, OrganisationRefusal.ROW_PARENT_CLOSED, Plain.PARENT_CODE, row.parent());
    } else if (level != null && (unit == null || moves(row, unit))) {
      Level above = levelOf(parent);
      if (above != null && !level.parents().contains(above.id())) {
        complain(
            row,
            OrganisationRefusal.ROW_LEVEL_NOT_ALLOWED,
            Plain.LEVEL,
            level.code(),
            above.code());
      }
    }
  }

  private void checkLinks(UnitRow row) {
    row.links()
        .forEach((type, codes) -> {
          for (String code : codes) {
            int target = key(code);
            if (target != UNKNOWN && !code.equals(row.code())) continue;
            complaints.add(
                new Complaint(
                    "file",
                    OrganisationRefusal.ROW_LINK_UNKNOWN,
                    row.line(),
                    "link:" + type,
                    code));
          }
        });
  }

  /// Each unit walks up to a root or to one that has arrived before.
  private void checkCircles() {
    Set<Integer> arrived = new HashSet<>();
    for (UnitRow row : rows) {
      Set<Integer> path = new HashSet<>();
      int at = key(row.code());
      while (at != Tree.NONE && at != UNKNOWN && !arrived.contains(at) && path.add(at)) {
        at = parentOf(at);
      }
      if (path.contains(at)) {
        complain(row, OrganisationRefusal.ROW_CIRCLE, Plain.PARENT_CODE, row.code());
      }
      arrived.addAll(path);
    }
  }

  private void checkClosing() {
    Set<Integer> withOpenRows = new HashSet<>();
    for (UnitRow row : rows) if (row.to() == null) withOpenRows.add(parentOf(key(row.code())));
    for (UnitRow row : rows) {
      if (row.to() == null) continue;
      int key = key(row.code());
      boolean left = key > 0 && IntStream.of(tree.children(key)).anyMatch(c -> staysOpen(c, key));
      if (left || withOpenRows.contains(key)) {
        complain(row, OrganisationRefusal.ROW_UNITS_BELOW, Plain.VALID_TO, row.code());
      }
    }
  }

  private boolean staysOpen(int child, int parent) {
    UnitRow row = row(child);
    return row == null || (row.to() == null && parentOf(child) == parent);
  }

  boolean moves(UnitRow row, Unit unit) {
    return row.parent() != null && key(row.parent()) != unit.parent();
  }

  static boolean renames(UnitRow row, Unit unit) {
    return (row.nameHi() != null && !row.nameHi().equals(unit.nameHi()))
        || (row.nameEn() != null && !row.nameEn().equals(unit.nameEn()));
  }

  /// The rows of units that do not exist yet, each after its parent. Only asked of a file in order.
  List<UnitRow> newTopDown() {
    Map<Integer, List<UnitRow>> below = new HashMap<>();
    for (UnitRow row : rows) {
      if (!known.containsKey(row.code())) {
        below.computeIfAbsent(parentOf(key(row.code())), _ -> new ArrayList<>()).add(row);
      }
    }
    List<UnitRow> ordered = new ArrayList<>();
    Deque<Integer> next =
        new ArrayDeque<>(below.keySet().stream().filter(k -> k > 0).sorted().toList());
    while (!next.isEmpty()) {
      for (UnitRow row : below.getOrDefault(next.remove(), List.of())) {
        ordered.add(row);
        next.add(key(row.code()));
      }
    }
    return ordered;
  }

  /// The rows that give a unit another parent, those who will lie highest first: then no step on
  /// the way makes a circle.
  List<UnitRow> movesTopDown() {
    return rows.stream()
        .filter(row -> known.containsKey(row.code()) && moves(row, unit(row)))
        .sorted(Comparator.comparingInt(row -> depth(key(row.code()))))
        .toList();
  }

  private Unit unit(UnitRow row) {
    return Objects.requireNonNull(known.get(row.code()));
  }

  private int depth(int key) {
    int depth = 0;
    for (int at = parentOf(key); at != Tree.NONE; at = parentOf(at)) depth++;
    return depth;
  }

  /// Whether the row takes its unit out of a constituency into none, or the other way.
  boolean crossesCells(UnitRow row) {
    boolean inCell = false;
    for (int at = parentOf(key(row.code())); at != Tree.NONE; at = parentOf(at)) {
      Level level = levelOf(at);
      inCell |= level != null && level.carriesCell();
    }
    return tree.crossesCells(unit(row).id(), inCell);
  }

  /// The units that exist on which the row bears: itself and its parent, or the nearest above it.
  int[] touched(UnitRow row) {
    int key = key(row.code());
    int parent = row.parent() == null ? UNKNOWN : key(row.parent());
    while (parent < Tree.NONE) parent = parentOf(parent);
    return IntStream.of(key, parent).filter(k -> k > UNKNOWN).toArray();
  }

  private int key(String code) {
    Unit unit = known.get(code);
    if (unit != null) return unit.id();
    Integer row = rowOf.get(code);
    return row == null ? UNKNOWN : -row - 2;
  }

  private @Nullable UnitRow row(int key) {
    return key < Tree.NONE ? rows.get(-key - 2) : rowOfKnown().get(key);
  }

  private @Nullable Map<Integer, UnitRow> byUnit;

  private Map<Integer, UnitRow> rowOfKnown() {
    if (byUnit == null) {
      byUnit = new HashMap<>();
      for (UnitRow row : rows) {
        Unit unit = known.get(row.code());
        if (unit != null) byUnit.putIfAbsent(unit.id(), row);
      }
    }
    return byUnit;
  }

  /// As it would be: what the file says, or else what is.
  private int parentOf(int key) {
    UnitRow row = row(key);
    if (row != null && row.parent() != null) return key(row.parent());
    return key > UNKNOWN ? tree.parent(key) : Tree.NONE;
  }

  private @Nullable Level levelOf(int key) {
    UnitRow row = row(key);
    return key > UNKNOWN ? tree.level(key) : row == null ? null : row.level();
  }

  private void complain(UnitRow row, OrganisationRefusal refusal, Plain column, Object... more) {
    List<Object> facts = new ArrayList<>(List.of(row.line(), column.header()));
    facts.addAll(Arrays.asList(more));
    complaints.add(new Complaint("file", refusal, facts));
  }
}
