package org.sangathan.boundaries;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.sangathan.figures.Group;
import org.sangathan.organisation.Tree;

/// In which of the units that a page adds up something is told, and in which of them it is added up
/// today: units at and above a cell add up what lies in their cells, those below it what belongs to
/// them and theirs.
final class Paths {
  private final Tree tree;
  private final IntUnaryOperator parent;
  private final Set<Integer> wholes;

  /// @param parent of a unit in the boundaries in which the page is told
  Paths(Tree tree, IntUnaryOperator parent, Set<Integer> wholes) {
    this.tree = tree;
    this.parent = parent;
    this.wholes = wholes;
  }

  /// The units that groups add up.
  static Set<Integer> wholes(List<Group> groups) {
    Set<Integer> wholes = new HashSet<>();
    for (Group group : groups) for (int unit : group.wholes()) wholes.add(unit);
    return wholes;
  }

  Set<Integer> wholes() {
    return wholes;
  }

  /// Those that hold the unit in the boundaries in which the page is told.
  Set<Integer> told(int unit) {
    Set<Integer> holding = new HashSet<>();
    for (int at = unit; at != Tree.NONE; at = parent.applyAsInt(at)) {
      if (wholes.contains(at)) holding.add(at);
    }
    return holding;
  }

  /// Those whose figures hold what the unit has in that cell.
  Set<Integer> addedUp(int unit, int cell) {
    Set<Integer> holding = new HashSet<>();
    for (int at = unit; at != Tree.NONE; at = tree.parent(at)) {
      if (wholes.contains(at) && tree.cell(at) != at) holding.add(at);
    }
    for (int at = cell; at != Tree.NONE; at = tree.parent(at)) {
      if (wholes.contains(at) && tree.cell(at) == at) holding.add(at);
    }
    return holding;
  }

  /// Those of the units that are added up elsewhere than they are told.
  int[] parted(IntStream units) {
    return units.filter(unit -> isParted(List.of(unit))).toArray();
  }

  /// Those that are added up elsewhere than they are told, of units that lie below one and of which
  /// facts lie in the same cells.
  IntStream parted(List<Integer> alike) {
    List<Integer> plain = alike.stream().filter(unit -> !wholes.contains(unit)).toList();
    List<Integer> apart = alike.stream().filter(wholes::contains).toList();
    boolean all = !plain.isEmpty() && isParted(List.of(plain.getFirst()));
    return IntStream.concat(
        all ? plain.stream().mapToInt(Integer::intValue) : IntStream.empty(),
        IntStream.of(parted(apart.stream().mapToInt(Integer::intValue))));
  }

  /// Whether what belongs to these units together is told or added up in more than one way.
  boolean isParted(Collection<Integer> units) {
    Set<Set<Integer>> ways = new HashSet<>();
    for (int unit : units) {
      ways.add(told(unit));
      for (int cell : tree.allCells(unit)) ways.add(addedUp(unit, cell));
      if (ways.size() > 1) return true;
    }
    return false;
  }
}
