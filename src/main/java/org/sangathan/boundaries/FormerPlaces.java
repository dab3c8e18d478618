package org.sangathan.boundaries;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sangathan.organisation.Tree;

/// Where units lay on a past day: the tree of today, and what changed since. Which of them were
/// there on that day their own days say.
final class FormerPlaces {
  private final Tree tree;
  private final Map<Integer, Integer> parents;
  private final Map<Integer, List<Integer>> gone = new HashMap<>();
  private final BitSet movedIndexes = new BitSet();
  private final Set<Integer> aboveMoved = new HashSet<>();
  private final List<PlaceStore.Tie> ties;

  /// @param parents of that day, of units that lie elsewhere since
  /// @param ties that ended or began since
  FormerPlaces(Tree tree, Map<Integer, Integer> parents, List<PlaceStore.Tie> ties) {
    this.tree = tree;
    this.parents = new HashMap<>(parents);
    this.parents.keySet().removeIf(unit -> !tree.has(unit) || tree.parent(unit) == parent(unit));
    this.parents.forEach(
        (unit, parent) -> gone.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit));
    for (int top : this.parents.keySet()) {
      movedIndexes.set(tree.index(top), tree.end(top));
      for (int at = parent(top); at != Tree.NONE && aboveMoved.add(at); ) at = parent(at);
    }
    this.ties = ties.stream().filter(t -> tree.has(t.unit()) && tree.has(t.target())).toList();
  }

  /// Where they lay, by the units that lie elsewhere since.
  Map<Integer, Integer> parents() {
    return parents;
  }

  /// The units that lie elsewhere since.
  Collection<Integer> moved() {
    return parents.keySet();
  }

  int parent(int unit) {
    Integer former = parents.get(unit);
    return former == null ? tree.parent(unit) : former;
  }

  boolean within(int unit, int top) {
    for (int at = unit; at != Tree.NONE; at = parent(at)) if (at == top) return true;
    return false;
  }

  /// All that ever lay directly below the unit and did so on that day, or does now and is newer.
  int[] children(int unit) {
    return IntStream.concat(
            IntStream.of(tree.allChildren(unit)).filter(child -> !parents.containsKey(child)),
            gone.getOrDefault(unit, List.of()).stream().mapToInt(Integer::intValue))
        .toArray();
  }

  /// The same of all of a level at and below the unit.
  int[] atLevel(int unit, int level) {
    return lying(unit).filter(each -> tree.level(each).id() == level).toArray();
  }

  /// The same of it and all below it.
  int[] under(int unit) {
    return lying(unit).toArray();
  }

  private IntStream lying(int unit) {
    IntStream below =
        IntStream.of(tree.under(unit)).filter(each -> !hasMoved(each) || within(each, unit));
    IntStream elsewhere =
        parents.keySet().stream()
            .filter(top -> !tree.within(top, unit))
            .flatMapToInt(top -> IntStream.of(tree.under(top)))
            .filter(each -> within(each, unit));
    return IntStream.concat(below, elsewhere).distinct();
  }

  /// Whether it, or something above it, lies elsewhere since.
  private boolean hasMoved(int unit) {
    return movedIndexes.get(tree.index(unit));
  }

  /// Whether nothing else that lies elsewhere since lies, or lay, within it.
  boolean isAlone(int unit) {
    return !aboveMoved.contains(unit)
        && parents.keySet().stream().noneMatch(top -> top != unit && tree.within(top, unit));
  }

  /// What was counted to the unit or to one below it.
  Set<Integer> tied(int unit) {
    Set<Integer> tied = new LinkedHashSet<>();
    for (int each : tree.linkedUnder(unit)) tied.add(each);
    for (int top : parents.keySet()) {
      boolean then = within(top, unit);
      if (then == tree.within(top, unit)) continue;
      for (int each : tree.linkedUnder(top)) {
        if (then) tied.add(each);
        else tied.remove(each);
      }
    }
    for (PlaceStore.Tie tie : ties) if (!tie.then()) tied.remove(tie.unit());
    for (PlaceStore.Tie tie : ties) {
      if (tie.then() && within(tie.target(), unit)) tied.add(tie.unit());
    }
    return tied;
  }

  /// Without those that lay within another of them.
  int[] outermost(Collection<Integer> units) {
    Set<Integer> all = new HashSet<>(units);
    return all.stream()
        .filter(unit -> !isBelowAny(unit, all))
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private boolean isBelowAny(int unit, Set<Integer> others) {
    for (int at = parent(unit); at != Tree.NONE; at = parent(at)) {
      if (others.contains(at)) return true;
    }
    return false;
  }
}
