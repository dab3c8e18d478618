package org.sangathan.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Drives that never were: eight shapes, from a village's thirty people to a district's fifty
/// thousand, with better and worse days that come in runs.
final class GeneratedDrives {

  enum Shape {
    EVEN,
    EARLY_RUSH,
    SLOW_START,
    LATE_RUSH,
    SUNDAYS,
    CAMPS,
    LULL,
    TIRING
  }

  record Drive(Shape shape, long[] days) {}

  private GeneratedDrives() {}

  static List<Drive> of(long seed, int howMany) {
    Random chance = new Random(seed);
    List<Drive> drives = new ArrayList<>();
    for (int i = 0; i < howMany; i++) {
      Shape shape = Shape.values()[i % Shape.values().length];
      int length = 20 + chance.nextInt(71);
      double people = Math.exp(Math.log(30) + chance.nextDouble() * Math.log(50_000 / 30.0));
      drives.add(new Drive(shape, days(shape, length, people, chance)));
    }
    return drives;
  }

  private static long[] days(Shape shape, int length, double people, Random chance) {
    double[] weights = new double[length];
    double mood = 0;
    double sum = 0;
    for (int day = 0; day < length; day++) {
      mood = 0.7 * mood + 0.25 * chance.nextGaussian();
      weights[day] = weight(shape, day, length, chance) * Math.exp(mood);
      sum += weights[day];
    }
    long[] days = new long[length];
    for (int day = 0; day < length; day++) {
      days[day] = poisson(people * weights[day] / sum, chance);
    }
    return days;
  }

  private static double weight(Shape shape, int day, int length, Random chance) {
    double at = (double) day / length;
    return switch (shape) {
      case EVEN -> 1;
      case EARLY_RUSH -> 0.4 + 2 * Math.exp(-6 * at);
      case SLOW_START -> 0.2 + 1 / (1 + Math.exp(-12 * (at - 0.3)));
      case LATE_RUSH -> 0.6 + 2.5 * Math.exp(-10 * (1 - at));
      case SUNDAYS -> day % 7 == 6 ? 3 : 0.8;
      case CAMPS -> chance.nextInt(5) == 0 ? 4 : 0.3;
      case LULL -> at > 0.4 && at < 0.6 ? 0.35 : 1;
      case TIRING -> 1.4 - at;
    };
  }

  /// Knuth's way for few, the normal curve for many.
  private static long poisson(double mean, Random chance) {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * chance.nextGaussian()));
    double limit = Math.exp(-mean);
    double product = chance.nextDouble();
    long n = 0;
    while (product > limit) {
      product *= chance.nextDouble();
      n++;
    }
    return n;
  }
}
