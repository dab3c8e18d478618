package org.sangathan.targets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides a whole number in proportion to weights so that the parts add up to it exactly: each
/// part is rounded down, and what is left goes one by one to the largest remainders (Hamilton's
/// method). Equal remainders are served in the given order, so the same question has one answer.
public final class LargestRemainder {
  private LargestRemainder() {}

  /// @param whole not negative; whole times the largest weight must fit a long
  /// @param weights not negative; where all are nought the parts are equal
  public static long[] split(long whole, long[] weights) {
    long sum = Arrays.stream(weights).sum();
    if (sum == 0 && weights.length > 0) return split(whole, ones(weights.length));
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = whole;
    for (int i = 0; i < weights.length; i++) {
      long share = Math.multiplyExact(whole, weights[i]);
      parts[i] = share / sum;
      remainders[i] = share % sum;
      left -= parts[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }

  private static long[] ones(int length) {
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
