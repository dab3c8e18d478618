package org.sangathan.boundaries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.sangathan.organisation.Tree;

/// Where a page tells what units did themselves until the day ended, such as their meetings: in the
/// unit itself, wherever it lies; and of a unit that is no more, because boundaries were redrawn,
/// in the one in which it went on. Nothing is written for it, so a redrawing that is undone leaves
/// nothing to mend.
public final class Doings {
  private final Tree tree;
  private final Map<Integer, Integer> heirs = new HashMap<>();
  private final IntUnaryOperator parent;
  private final Set<Integer> elsewhere = new HashSet<>();

  /// @param heirs in which unit each goes on that is no more
  /// @param parent of a unit in the boundaries in which the page is told
  /// @param moved units of which that may be another one than today
  Doings(Tree tree, Map<Integer, Integer> heirs, IntUnaryOperator parent, IntStream moved) {
    this.tree = tree;
    this.parent = parent;
    // What another node redrew a moment ago is known here in the next one.
    heirs.forEach((unit, heir) -> {
      if (tree.has(unit) && tree.has(heir)) this.heirs.put(unit, heir);
    });
    elsewhere.addAll(this.heirs.keySet());
    moved.forEach(elsewhere::add);
  }

  /// The unit in which it is told what this one did.
  public int toldIn(int unit) {
    return heirs.getOrDefault(unit, unit);
  }

  /// All units of which it is told here or below what they did; at the top of the main tree those
  /// of every tree.
  public int[] of(int unit) {
    if (unit == tree.top()) return IntStream.range(0, tree.size()).map(tree::unit).toArray();
    return IntStream.concat(
            IntStream.of(tree.under(unit)).filter(one -> !elsewhere.contains(one)),
            elsewhere.stream().mapToInt(Integer::intValue).filter(one -> isToldUnder(one, unit)))
        .toArray();
  }

  /// Whether these are just the units that lie here today.
  public boolean areAllHere(int unit) {
    return unit == tree.top()
        || elsewhere.stream().allMatch(one -> isToldUnder(one, unit) == tree.within(one, unit));
  }

  private boolean isToldUnder(int unit, int top) {
    for (int at = toldIn(unit); at != Tree.NONE; at = parent.applyAsInt(at)) {
      if (at == top) return true;
    }
    return false;
  }
}
