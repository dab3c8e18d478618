package org.sangathan.posttargets;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.organisation.Tree;
import org.sangathan.posttargets.PostTargetStore.Target;

/// Which targets a post has: of what one issuer has said for units at or above it the nearest, and
/// of every issuer one.
record PostAims(Tree tree, Collection<Target> said) {

  /// What is counted and who set it; one kind of post may have several.
  record Rule(String kind, String measure, int issuer) {
    static Rule of(Target target) {
      return new Rule(target.kind(), target.measure(), target.issuer());
    }
  }

  /// In which the rows of targets for the unit and those above it lie.
  static int[] cellsAbove(Tree tree, int unit) {
    return tree.allCells(
        IntStream.concat(IntStream.of(tree.ancestors(unit)), IntStream.of(unit)).toArray());
  }

  /// The same of the units below it too.
  static int[] cells(Tree tree, int unit) {
    return IntStream.concat(
            IntStream.of(cellsAbove(tree, unit)), IntStream.of(tree.allCellsUnder(unit)))
        .distinct()
        .toArray();
  }

  /// Of posts of a kind in the unit; what the highest unit set comes first.
  List<Target> over(int unit, String kind) {
    return nearest(unit, target -> target.kind().equals(kind));
  }

  /// Of all kinds of post.
  List<Target> over(int unit) {
    return nearest(unit, target -> true);
  }

  /// What that rule says for a post in the unit.
  Optional<Target> of(Rule rule, int unit) {
    return above(unit)
        .filter(target -> Rule.of(target).equals(rule))
        .max(Comparator.comparingInt(target -> tree.index(target.unitId())));
  }

  /// Whether it speaks of the unit, or of one below it.
  boolean concerns(Rule rule, int unit) {
    return Stream.concat(above(unit), below(unit)).anyMatch(target -> Rule.of(target).equals(rule));
  }

  /// What was said for units below that one and not for itself.
  Stream<Target> below(int unit) {
    return said.stream()
        .filter(target -> target.unitId() != unit && tree.within(target.unitId(), unit));
  }

  private Stream<Target> above(int unit) {
    return said.stream().filter(target -> tree.within(unit, target.unitId()));
  }

  private List<Target> nearest(int unit, Predicate<Target> wanted) {
    Map<Rule, Target> nearest = new LinkedHashMap<>();
    above(unit)
        .filter(wanted)
        .sorted(Comparator.comparingInt(target -> tree.index(target.unitId())))
        .forEach(target -> nearest.put(Rule.of(target), target));
    return nearest.values().stream()
        .sorted(
            Comparator.comparing(Target::kind)
                .thenComparing(Target::measure)
                .thenComparing(target -> tree.index(target.issuer())))
        .toList();
  }
}
