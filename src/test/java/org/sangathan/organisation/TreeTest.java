package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {
  static final Level TOP = level(1, 1, false);
  static final Level DISTRICT = level(2, 2, false);
  static final Level SEAT = level(3, 3, true);
  static final Level BOOTH = level(4, 4, false);
  static final List<Level> LEVELS = List.of(BOOTH, TOP, SEAT, DISTRICT);

  private static Level level(int id, int rank, boolean carriesCell) {
    return new Level(id, 1, "L" + id, rank, "स्तर", "Level", List.of(), carriesCell, true);
  }

  /// 1 nation › 2, 3 districts › 4, 5 seats in 2, 6 seat in 3 › booths 7, 8 in 4; 9 a ward in 3.
  private static TreeBuilder rampur() {
    return new TreeBuilder(7, LEVELS)
        .add(8, 4, 4)
        .add(7, 4, 4)
        .add(4, 2, 3)
        .add(5, 2, 3)
        .add(6, 3, 3)
        .add(9, 3, 4)
        .add(2, 1, 2)
        .add(3, 1, 2)
        .add(1, Tree.NONE, 1);
  }

  @Test
  void unitsAreNumberedFromTheTopDown() {
    Tree tree = rampur().build();
    assertThat(tree.under(1)).containsExactly(1, 2, 4, 7, 8, 5, 3, 6, 9);
    assertThat(tree.ancestors(8)).containsExactly(1, 2, 4);
    assertThat(tree.ancestors(1)).isEmpty();
    assertThat(tree.parent(5)).isEqualTo(2);
    assertThat(tree.parent(1)).isEqualTo(Tree.NONE);
    assertThat(tree.children(2)).containsExactly(4, 5);
    assertThat(tree.end(2)).isEqualTo(6);
    assertThat(tree.version()).isEqualTo(7);
  }

  @Test
  void aBoothLiesInItsSeatAndInEveryUnitAbove() {
    Tree tree = rampur().build();
    assertThat(tree.within(8, 4)).isTrue();
    assertThat(tree.within(8, 1)).isTrue();
    assertThat(tree.within(8, 8)).isTrue();
    assertThat(tree.within(8, 5)).isFalse();
    assertThat(tree.within(4, 8)).isFalse();
    assertThat(tree.within(99, 1)).isFalse();
    assertThat(tree.within(8, 99)).isFalse();
  }

  @Test
  void theCellIsTheSeatOrElseTheUnitItself() {
    Tree tree = rampur().build();
    assertThat(tree.cell(8)).isEqualTo(4);
    assertThat(tree.cell(4)).isEqualTo(4);
    assertThat(tree.cell(2)).isEqualTo(2);
    assertThat(tree.cell(9)).isEqualTo(9);
    assertThat(tree.cellsUnder(1)).containsExactly(1, 2, 4, 5, 3, 6, 9);
    assertThat(tree.cellsUnder(8)).isEmpty();
  }

  /// Seat 4 got booth 8 from seat 6, which lies in the other district.
  @Test
  void aBoothThatCameOverFromAnotherSeatLeftItsFactsThere() {
    Tree tree = rampur().formerCell(8, 6).build();
    assertThat(tree.allCells(8)).containsExactlyInAnyOrder(4, 6);
    assertThat(tree.allCells(7, 8)).containsExactlyInAnyOrder(4, 6);
    assertThat(tree.allCellsUnder(4)).containsExactlyInAnyOrder(4, 6);
    assertThat(tree.allCellsUnder(8)).containsExactlyInAnyOrder(4, 6);
    assertThat(tree.allCellsUnder(3)).containsExactlyInAnyOrder(3, 6, 9);
    assertThat(tree.isOfWholeCells(4)).isFalse();
    assertThat(tree.isOfWholeCells(3)).isFalse();
    assertThat(tree.isOfWholeCells(5)).isTrue();
    assertThat(tree.isOfWholeCells(1)).isTrue();
    assertThat(tree.isOfWholeCells(7)).isFalse();
  }

  @Test
  void aClosedUnitStaysInItsPlaceButIsNoChildAnyMore() {
    Tree tree = rampur().close(7).build();
    assertThat(tree.isClosed(7)).isTrue();
    assertThat(tree.children(4)).containsExactly(8);
    assertThat(tree.allChildren(4)).containsExactly(7, 8);
    assertThat(tree.unitsAtLevelUnder(1, 4)).containsExactly(8, 9);
    assertThat(tree.countsBelow(2)).containsExactly(Map.entry(SEAT, 2), Map.entry(BOOTH, 1));
    assertThat(tree.within(7, 2)).isTrue();
  }

  @Test
  void aWardNamesTheBoothsThatAreTiedToIt() {
    Tree tree = rampur().link(8, 9).link(7, 9).build();
    assertThat(tree.linkedTo(9)).containsExactly(7, 8);
    assertThat(tree.linkedTo(3)).isEmpty();
    assertThat(tree.linkedUnder(3)).containsExactly(7, 8);
    assertThat(tree.linkedUnder(2)).isEmpty();
  }

  @Test
  void aCircleIsNotATree() {
    TreeBuilder circle = new TreeBuilder(1, LEVELS).add(1, 2, 1).add(2, 1, 1);
    assertThatThrownBy(circle::build).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aNationOfUnitsStaysSmall() {
    Tree tree = Forest.nation(1_155_250);
    assertThat(tree.size()).isEqualTo(1_155_250);
    assertThat(tree.bytes()).isLessThan(14L * 1024 * 1024);
  }

  @Property(tries = 200)
  void anyTreeAfterAnyMovesAgreesWithAPlainOne(
      @ForAll @IntRange(min = 1, max = 60) int units, @ForAll long seed) {
    Forest forest = new Forest(units, new Random(seed));
    for (int moves = 0; moves < 5; moves++) {
      forest.assertAgrees();
      forest.move();
    }
  }

  /// The same questions answered in the plainest way, from a map of parents.
  private static final class Forest {
    private final Map<Integer, Integer> parents = new LinkedHashMap<>();
    private final Map<Integer, Level> levels = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Map<Integer, Integer> ties = new HashMap<>();
    private final List<Integer> numbers;
    private final Random chance;

    Forest(int units, Random chance) {
      this.chance = chance;
      this.numbers =
          new ArrayList<>(IntStream.range(0, units).map(i -> i * 3 + 1).boxed().toList());
      Collections.shuffle(numbers, chance);
      for (int n = 0; n < units; n++) {
        int unit = numbers.get(n);
        parents.put(
            unit, n == 0 || chance.nextInt(20) == 0 ? Tree.NONE : numbers.get(chance.nextInt(n)));
        levels.put(unit, LEVELS.get(chance.nextInt(LEVELS.size())));
        if (chance.nextInt(5) == 0) closed.add(unit);
        if (chance.nextInt(3) == 0) ties.put(unit, numbers.get(chance.nextInt(units)));
      }
    }

    static Tree nation(int units) {
      TreeBuilder nation = new TreeBuilder(1, LEVELS).add(1, Tree.NONE, 1);
      for (int unit = 2; unit <= units; unit++) nation.add(unit, 1 + (unit - 2) / 11, 4);
      return nation.build();
    }

    void move() {
      int unit = numbers.get(chance.nextInt(numbers.size()));
      int to = numbers.get(chance.nextInt(numbers.size()));
      if (!isWithin(to, unit)) parents.put(unit, to);
    }

    void assertAgrees() {
      Tree tree = tree();
      for (int unit : numbers) {
        assertThat(tree.parent(unit)).isEqualTo(known(parents, unit));
        assertThat(tree.cell(unit)).isEqualTo(cell(unit));
        assertThat(tree.level(unit)).isEqualTo(known(levels, unit));
        assertThat(boxed(tree.ancestors(unit))).isEqualTo(path(unit));
        assertThat(boxed(tree.under(unit))).containsExactlyInAnyOrderElementsOf(below(unit));
        assertThat(boxed(tree.allChildren(unit)))
            .containsExactlyInAnyOrderElementsOf(children(unit));
        assertThat(boxed(tree.cellsUnder(unit)))
            .containsExactlyInAnyOrderElementsOf(
                below(unit).stream().filter(u -> cell(u) == u).toList());
        assertThat(boxed(tree.linkedUnder(unit)))
            .containsExactlyInAnyOrderElementsOf(
                ties.keySet().stream().filter(u -> isWithin(known(ties, u), unit)).toList());
        assertThat(tree.countsBelow(unit)).isEqualTo(counts(unit));
        for (int other : numbers) {
          assertThat(tree.within(unit, other)).isEqualTo(isWithin(unit, other));
        }
      }
    }

    private Tree tree() {
      TreeBuilder builder = new TreeBuilder(1, LEVELS);
      Collections.shuffle(numbers, chance);
      for (int unit : numbers) builder.add(unit, known(parents, unit), known(levels, unit).id());
      closed.forEach(builder::close);
      ties.forEach(builder::link);
      return builder.build();
    }

    private Map<Level, Integer> counts(int unit) {
      Map<Level, Integer> counts = new TreeMap<>(Tree.TOP_DOWN);
      below(unit).stream()
          .filter(u -> u != unit && !closed.contains(u))
          .forEach(u -> counts.merge(known(levels, u), 1, Integer::sum));
      return counts;
    }

    private boolean isWithin(int unit, int ancestor) {
      for (int at = unit; at != Tree.NONE; at = known(parents, at)) if (at == ancestor) return true;
      return false;
    }

    private List<Integer> path(int unit) {
      List<Integer> path = new ArrayList<>();
      for (int at = known(parents, unit); at != Tree.NONE; at = known(parents, at))
        path.addFirst(at);
      return path;
    }

    private List<Integer> below(int unit) {
      return numbers.stream().filter(u -> isWithin(u, unit)).toList();
    }

    private List<Integer> children(int unit) {
      return numbers.stream().filter(u -> known(parents, u) == unit).toList();
    }

    private int cell(int unit) {
      for (int at = unit; at != Tree.NONE; at = known(parents, at)) {
        if (known(levels, at).carriesCell()) return at;
      }
      return unit;
    }

    private static <V> V known(Map<Integer, V> map, int unit) {
      return Objects.requireNonNull(map.get(unit));
    }

    private static List<Integer> boxed(int[] numbers) {
      return IntStream.of(numbers).boxed().toList();
    }
  }
}
