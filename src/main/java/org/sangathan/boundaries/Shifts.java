package org.sangathan.boundaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.organisation.Tree;

/// Units that on the page of a past day are told elsewhere than they were known to lie when that
/// day ended. What was added up on that evening is put right by them.
public final class Shifts {
  private final Set<Integer> units = new LinkedHashSet<>();
  private final Tree tree;
  private final IntUnaryOperator known;
  private final IntUnaryOperator told;
  private final Map<Integer, List<Integer>> toldElsewhere = new HashMap<>();

  /// @param known the parents of that evening, of units that were moved since
  /// @param told under which unit each is told that does not lie there today: where it lay on that
  ///   day, whenever that was said; or, of one that is no more, the one that followed it
  Shifts(Tree tree, Map<Integer, Integer> known, Map<Integer, Integer> told) {
    this.tree = tree;
    this.known = parents(tree, known);
    this.told = parents(tree, told);
    Stream.concat(known.keySet().stream(), told.keySet().stream())
        .filter(tree::has)
        .filter(top -> this.known.applyAsInt(top) != this.told.applyAsInt(top))
        .forEach(top -> IntStream.of(tree.under(top)).forEach(units::add));
    told.keySet().stream()
        .filter(unit -> tree.has(unit) && this.told.applyAsInt(unit) != tree.parent(unit))
        .forEach(unit ->
            toldElsewhere
                .computeIfAbsent(this.told.applyAsInt(unit), _ -> new ArrayList<>())
                .add(unit));
  }

  private static IntUnaryOperator parents(Tree tree, Map<Integer, Integer> otherwise) {
    return unit -> {
      Integer parent = otherwise.get(unit);
      return parent == null || !tree.has(parent) ? tree.parent(unit) : parent;
    };
  }

  /// In any order.
  public Set<Integer> units() {
    return units;
  }

  /// The units that the page tells directly below this one, or in it: also those that were not
  /// there on that day, or are no more.
  public int[] below(int unit) {
    return IntStream.concat(
            IntStream.of(tree.allChildren(unit)).filter(child -> told.applyAsInt(child) == unit),
            toldElsewhere.getOrDefault(unit, List.of()).stream().mapToInt(Integer::intValue))
        .toArray();
  }

  /// The unit and all above it, as it was known on that evening.
  public List<Integer> known(int unit) {
    return path(unit, known);
  }

  /// The unit and all above it, as the page tells it.
  public List<Integer> told(int unit) {
    return path(unit, told);
  }

  private static List<Integer> path(int unit, IntUnaryOperator parent) {
    List<Integer> path = new ArrayList<>();
    for (int at = unit; at != Tree.NONE; at = parent.applyAsInt(at)) path.add(at);
    return path;
  }
}
