package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sangathan.formation.Coverage.Discretion;
import org.sangathan.formation.Coverage.Shares;
import org.sangathan.organisation.Tree;

/// Whoever reads every share that is told, at every level, learns of nobody by adding and
/// subtracting.
class DiscretionTest {
  private static final BigInteger FIELD = BigInteger.valueOf(1_000_000_007);

  /// Units by number, the top is 0; only those without parts have a committee.
  private record Units(int[] parents, int[] said) {

    static Units of(List<Integer> dice, List<Integer> saying) {
      int[] parents = new int[dice.size() + 1];
      parents[0] = Tree.NONE;
      for (int i = 1; i < parents.length; i++) parents[i] = dice.get(i - 1) % i;
      int[] said = new int[parents.length];
      for (int i = 0; i < said.length; i++) said[i] = saying.get(i % saying.size());
      return new Units(parents, said);
    }

    int[] parts(int unit) {
      return IntStream.range(0, parents.length).filter(u -> parents[u] == unit).toArray();
    }

    boolean isBelow(int unit, int top) {
      return unit == top || unit != Tree.NONE && unit != 0 && isBelow(parents[unit], top);
    }

    int[] committees(int top) {
      return IntStream.range(0, parents.length)
          .filter(u -> parts(u).length == 0 && isBelow(u, top))
          .toArray();
    }

    int said(int top) {
      return IntStream.of(committees(top)).map(u -> said[u]).sum();
    }

    int few(int top) {
      return IntStream.of(committees(top)).map(u -> said[u] < Shares.ENOUGH ? said[u] : 0).sum();
    }

    boolean isTold(int unit) {
      List<Integer> way = new ArrayList<>();
      for (int u = unit; u != Tree.NONE; u = parents[u]) way.add(u);
      Collections.reverse(way);
      return said(unit) >= Shares.ENOUGH
          && new Discretion(this::parts, this::few)
              .tells(way.stream().mapToInt(Integer::intValue).toArray());
    }

    /// What is told, as sums over committees in which somebody said.
    List<BigInteger[]> told() {
      return IntStream.range(0, parents.length)
          .filter(this::isTold)
          .mapToObj(u -> sum(committees(u)))
          .toList();
    }

    BigInteger[] sum(int... committees) {
      BigInteger[] row = new BigInteger[parents.length];
      for (int u = 0; u < row.length; u++) row[u] = BigInteger.ZERO;
      for (int u : committees) if (said[u] > 0) row[u] = BigInteger.ONE;
      return row;
    }
  }

  /// What can be added up and subtracted from rows that are known.
  private static final class Learnt {
    private final List<BigInteger[]> rows = new ArrayList<>();

    boolean has(BigInteger[] row) {
      return lead(rest(row)) < 0;
    }

    void learn(BigInteger[] row) {
      BigInteger[] rest = rest(row);
      if (lead(rest) >= 0) rows.add(rest);
    }

    private BigInteger[] rest(BigInteger[] row) {
      BigInteger[] rest = row.clone();
      for (BigInteger[] known : rows) {
        int at = lead(known);
        BigInteger times = rest[at].multiply(known[at].modInverse(FIELD));
        for (int i = 0; i < rest.length; i++) {
          rest[i] = rest[i].subtract(times.multiply(known[i])).mod(FIELD);
        }
      }
      return rest;
    }

    private static int lead(BigInteger[] row) {
      return IntStream.range(0, row.length)
          .filter(i -> row[i].signum() != 0)
          .findFirst()
          .orElse(-1);
    }
  }

  @Property(tries = 3000)
  void nothingIsLearntOfFewerThanEnough(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(max = 1000) Integer> dice,
      @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 9) Integer> saying) {
    Units units = Units.of(dice, saying);
    Learnt learnt = new Learnt();
    units.told().forEach(learnt::learn);
    int[] small =
        IntStream.of(units.committees(0))
            .filter(u -> units.said[u] > 0 && units.said[u] < Shares.ENOUGH)
            .toArray();
    assertUnknown(units, learnt, small, 0, new ArrayList<>());
  }

  /// Every group of small committees in which fewer than enough said.
  private static void assertUnknown(
      Units units, Learnt learnt, int[] small, int from, List<Integer> group) {
    int[] asked = group.stream().mapToInt(Integer::intValue).toArray();
    if (IntStream.of(asked).map(u -> units.said[u]).sum() >= Shares.ENOUGH) return;
    if (asked.length > 0) {
      assertThat(learnt.has(units.sum(asked))).as("%s of %s", group, units.told().size()).isFalse();
    }
    for (int i = from; i < small.length; i++) {
      group.add(small[i]);
      assertUnknown(units, learnt, small, i + 1, group);
      group.removeLast();
    }
  }

  @Property
  void whereEveryCommitteeIsLargeEnoughOrSilentEverySumIsTold(
      @ForAll @Size(min = 1, max = 24) List<@IntRange(max = 1000) Integer> dice,
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 5, max = 9) Integer> saying) {
    Units units = Units.of(dice, saying);
    assertThat(IntStream.range(0, units.parents.length)).allMatch(units::isTold);
  }

  /// The top has two parts with two committees each.
  private static Units four(int... said) {
    return new Units(
        new int[] {Tree.NONE, 0, 0, 1, 1, 2, 2},
        new int[] {0, 0, 0, said[0], said[1], said[2], said[3]});
  }

  private static List<Integer> told(Units units) {
    return IntStream.range(0, units.parents.length).filter(units::isTold).boxed().toList();
  }

  @Test
  void aSumOfAllButASmallOneIsNotTold() {
    assertThat(told(four(5, 5, 5, 5))).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(told(four(5, 3, 5, 5))).containsExactly(2, 3, 5, 6);
    assertThat(told(four(3, 3, 3, 3))).containsExactly(0, 1, 2);
    assertThat(told(four(3, 3, 3, 1))).containsExactly(0);
    assertThat(told(four(3, 3, 3, 9))).containsExactly(0, 6);
  }
}
