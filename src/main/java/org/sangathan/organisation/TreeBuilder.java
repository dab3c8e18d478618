package org.sangathan.organisation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/// Turns units that come in any order, each with its parent's number, into the pre-order arrays of
/// a [Tree]. Siblings keep the order of their numbers.
final class TreeBuilder {
  private static final int NOBODY = -1;

  final long version;
  final List<Level> levels;

  private int[] parentOf = filled(1024);
  private short[] levelOf = new short[1024];
  private final BitSet known = new BitSet();
  private final BitSet closedUnits = new BitSet();
  private final LongStream.Builder ties = LongStream.builder();
  private final LongStream.Builder earlier = LongStream.builder();

  int[] unitAt = {};
  int[] indexOf = {};
  short[] levelAt = {};
  BitSet closed = new BitSet();
  int[] inner = {};
  int[] innerEnd = {};
  int[] innerParent = {};
  long[] links = {};
  long[] formerCells = {};

  TreeBuilder(long version, Collection<Level> levels) {
    this.version = version;
    this.levels = levels.stream().sorted(Tree.TOP_DOWN).toList();
  }

  /// @param parent the parent's number, or [Tree#NONE]
  TreeBuilder add(int unit, int parent, int level) {
    if (unit >= parentOf.length) grow(unit);
    known.set(unit);
    parentOf[unit] = parent;
    levelOf[unit] = (short) level;
    return this;
  }

  TreeBuilder close(int unit) {
    closedUnits.set(unit);
    return this;
  }

  /// A counting tie of today.
  TreeBuilder link(int unit, int target) {
    ties.add((long) target << 32 | unit);
    return this;
  }

  /// A cell in which the unit lay before it moved.
  TreeBuilder formerCell(int unit, int cell) {
    earlier.add((long) unit << 32 | cell);
    return this;
  }

  Tree build() {
    int[] firstChild = filled(parentOf.length);
    int[] nextSibling = filled(parentOf.length);
    int firstRoot = chain(firstChild, nextSibling);
    number(firstRoot, firstChild, nextSibling);
    links = byIndex(ties);
    formerCells = byIndex(earlier);
    return new Tree(this);
  }

  /// The unit in the upper half becomes its index, so that a range of indexes is a range of ties.
  private long[] byIndex(LongStream.Builder pairs) {
    return pairs
        .build()
        .map(pair -> (long) indexOf[(int) (pair >> 32)] << 32 | (pair & 0xFFFFFFFFL))
        .sorted()
        .toArray();
  }

  /// Backwards, so that each unit comes before its siblings of higher number.
  private int chain(int[] firstChild, int[] nextSibling) {
    int firstRoot = NOBODY;
    for (int unit = known.length() - 1; unit >= 0; unit = known.previousSetBit(unit - 1)) {
      int parent = parentOf[unit];
      if (parent == Tree.NONE) {
        nextSibling[unit] = firstRoot;
        firstRoot = unit;
      } else {
        nextSibling[unit] = firstChild[parent];
        firstChild[parent] = unit;
      }
    }
    return firstRoot;
  }

  private void number(int firstRoot, int[] firstChild, int[] nextSibling) {
    size(firstChild);
    int index = 0;
    int open = NOBODY;
    int innerCount = 0;
    int unit = firstRoot;
    while (unit != NOBODY) {
      place(unit, index);
      if (firstChild[unit] != NOBODY) {
        inner[innerCount] = index++;
        innerParent[innerCount] = open;
        open = innerCount++;
        unit = firstChild[unit];
        continue;
      }
      index++;
      while (unit != NOBODY && nextSibling[unit] == NOBODY) {
        unit = parentOf[unit];
        if (unit == Tree.NONE) break;
        innerEnd[open] = index;
        open = innerParent[open];
      }
      unit = unit == NOBODY ? NOBODY : nextSibling[unit];
    }
    if (index != unitAt.length) throw new IllegalStateException("the tree has a circle");
  }

  private void size(int[] firstChild) {
    int count = known.cardinality();
    int inners = 0;
    for (int child : firstChild) if (child != NOBODY) inners++;
    unitAt = new int[count];
    levelAt = new short[count];
    indexOf = filled(known.length());
    closed = new BitSet(count);
    inner = new int[inners];
    innerEnd = new int[inners];
    innerParent = new int[inners];
  }

  private void place(int unit, int index) {
    unitAt[index] = unit;
    indexOf[unit] = index;
    levelAt[index] = levelOf[unit];
    if (closedUnits.get(unit)) closed.set(index);
  }

  private void grow(int unit) {
    int old = parentOf.length;
    parentOf = Arrays.copyOf(parentOf, Math.max(unit + 1, old * 2));
    Arrays.fill(parentOf, old, parentOf.length, NOBODY);
    levelOf = Arrays.copyOf(levelOf, parentOf.length);
  }

  private static int[] filled(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, NOBODY);
    return empty;
  }
}
