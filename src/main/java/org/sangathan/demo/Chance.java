package org.sangathan.demo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that can be repeated: the same seed and the same path (which booth, which purpose) always
/// give the same sequence, in whatever order things are drawn.
final class Chance {
  private static final double SKEW = 1.6;

  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Chance of(long seed, long... path) {
    long mixed = seed;
    for (long step : path)
      mixed = new SplittableRandom(mixed ^ (step * 0x9E3779B97F4A7C15L)).nextLong();
    return new Chance(mixed);
  }

  /// For ids.
  RandomGenerator generator() {
    return random;
  }

  long any() {
    return random.nextLong();
  }

  /// From 0 up to, and without, 1.
  double part() {
    return random.nextDouble();
  }

  /// Both ends included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /// Earlier ones more often, as names are in life.
  <T> T pickSkewed(List<T> from) {
    return from.get((int) (from.size() * Math.pow(random.nextDouble(), SKEW)));
  }

  /// A factor around 1: seldom far below or above it, the wider the more often.
  double factor(double width) {
    return Math.exp(width * random.nextGaussian());
  }

  /// Divides a number into uneven parts that add up to it exactly, each at least one.
  int[] parts(int total, int count) {
    int most = count == 1 ? total : Math.max(2, (int) Math.ceil(2.6 * total / count));
    return parts(total, count, 1, most);
  }

  /// Divides a number into parts between two limits, most of them near the mean; where there is
  /// room, one part reaches each limit.
  int[] parts(int total, int count, int least, int most) {
    if ((long) least * count > total || (long) most * count < total) {
      throw new IllegalArgumentException(count + " parts cannot make " + total);
    }
    double mean = (double) total / count;
    int[] parts = new int[count];
    for (int i = 0; i < count; i++) {
      double at = part() + part() - 1;
      parts[i] = (int) Math.round(mean + at * (at < 0 ? mean - least : most - mean));
    }
    int kept = count > 4 && hasRoom(total, count - 2, least, most) ? 2 : 0;
    if (kept == 2) {
      parts[0] = least;
      parts[1] = most;
    }
    settle(parts, kept, total, least, most);
    shuffle(parts);
    return parts;
  }

  private static boolean hasRoom(int total, int others, int least, int most) {
    int rest = total - least - most;
    return (long) least * others <= rest && rest <= (long) most * others;
  }

  private void settle(int[] parts, int kept, int total, int least, int most) {
    int missing = total - Arrays.stream(parts).sum();
    while (missing != 0) {
      int i = between(kept, parts.length - 1);
      int next = parts[i] + Integer.signum(missing);
      if (next < least || next > most) continue;
      missing -= Integer.signum(missing);
      parts[i] = next;
    }
  }

  private void shuffle(int[] parts) {
    for (int i = parts.length - 1; i > 0; i--) {
      int j = between(0, i);
      int part = parts[i];
      parts[i] = parts[j];
      parts[j] = part;
    }
  }
}
