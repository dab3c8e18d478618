package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    assertThat(LargestRemainder.split(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
    assertThat(LargestRemainder.split(100, new long[] {333, 333, 334})).containsExactly(33, 33, 34);
    assertThat(LargestRemainder.split(1, new long[] {10, 30, 20})).containsExactly(0, 1, 0);
  }

  @Test
  void whereNobodyWeighsAnythingThePartsAreEqual() {
    assertThat(LargestRemainder.split(7, new long[] {0, 0, 0})).containsExactly(3, 2, 2);
    assertThat(LargestRemainder.split(7, new long[] {})).isEmpty();
  }

  @Property
  void thePartsAddUpAndNoneIsOffByOneOrMore(
      @ForAll @LongRange(max = 1_000_000_000) long whole,
      @ForAll @Size(min = 1, max = 400) List<@IntRange(max = 5_000_000) Integer> weights) {
    long[] weighed = weights.stream().mapToLong(Integer::longValue).toArray();
    long[] parts = LargestRemainder.split(whole, weighed);

    assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
    long sum = Arrays.stream(weighed).sum();
    for (int i = 0; i < parts.length; i++) {
      double exact = sum == 0 ? (double) whole / parts.length : (double) whole * weighed[i] / sum;
      assertThat(Math.abs(parts[i] - exact)).isLessThan(1.0001);
    }
  }
}
