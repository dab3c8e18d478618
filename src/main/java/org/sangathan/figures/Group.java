package org.sangathan.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.sangathan.organisation.Tree;

/// What one row of a page adds up: usually one unit with all below it; for a ward or a seat also
/// the units that are linked to it. The key is the unit that the row is about.
public record Group(int key, int[] wholes) {
  public static Group of(int unit) {
    return new Group(unit, new int[] {unit});
  }

  /// @param linked what is added up with the unit
  public static Group of(int unit, int[] linked) {
    return new Group(unit, IntStream.concat(IntStream.of(unit), IntStream.of(linked)).toArray());
  }

  /// What the unit's own page adds up: its own facts and those of what is linked to it.
  public static Group withLinked(Tree tree, int unit) {
    return of(unit, linked(tree, unit));
  }

  /// What the pages of several units add up together, each piece once: for a post that goes over
  /// more than one.
  public static Group together(Tree tree, int key, int[] units) {
    return new Group(
        key,
        outermost(
            tree,
            IntStream.of(units)
                .flatMap(unit -> IntStream.of(withLinked(tree, unit).wholes))
                .toArray()));
  }

  /// What is linked to the unit or below it and lies elsewhere, each piece once.
  public static int[] linked(Tree tree, int unit) {
    int[] elsewhere =
        Arrays.stream(tree.linkedUnder(unit)).filter(u -> !tree.within(u, unit)).toArray();
    return outermost(tree, elsewhere);
  }

  /// Without those that lie within another of them.
  private static int[] outermost(Tree tree, int[] units) {
    int[] inOrder =
        Arrays.stream(units)
            .distinct()
            .boxed()
            .sorted(Comparator.comparingInt(tree::index))
            .mapToInt(Integer::intValue)
            .toArray();
    IntStream.Builder outer = IntStream.builder();
    int covered = 0;
    for (int unit : inOrder) {
      if (tree.index(unit) < covered) continue;
      outer.add(unit);
      covered = tree.end(unit);
    }
    return outer.build().toArray();
  }

  /// The part of what is linked to `unit` that lies within another one: of a seat, what is in this
  /// district.
  public static Group linkedWithin(Tree tree, int unit, int place) {
    int[] here = Arrays.stream(tree.linkedUnder(unit)).filter(u -> tree.within(u, place)).toArray();
    return new Group(unit, outermost(tree, here));
  }

  public boolean isEmpty() {
    return wholes.length == 0;
  }
}
