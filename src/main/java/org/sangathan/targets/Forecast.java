package org.sangathan.targets;

import java.util.Arrays;
import java.util.Optional;

/// Where a drive will stand on its last day, if it goes on as drives do.
///
/// The rate of the last two whole weeks (of the last one, or of all days, while there are fewer) is
/// carried on to the end. How far such a guess is off depends on how much of the drive has passed
/// and on how many people there are yet: for each of these the table tells by what the guessed rest
/// has to be multiplied, so that one end in ten falls below `low`, half below `middle` and one in
/// ten above `high`. The table comes from generated drives of eight shapes (ForecastTest makes it
/// again and tells the coverage on others), because there are no drives of one's own to learn from
/// at first. It knows nothing of elections or of weather.
///
/// @param low one end in ten is below it
/// @param middle as many ends are below as above
/// @param high one end in ten is above it
public record Forecast(long low, long middle, long high) {
  private static final int FEWEST_DAYS = 5;
  private static final int FEWEST_PEOPLE = 10;

  /// Up to which share of its days a drive belongs to a row of the table; the last row takes the
  /// rest.
  static final double[] PASSED = {0.2, 0.35, 0.5, 0.65, 0.8, 0.9};

  /// Below which number of people it belongs to a column; the last one takes the rest.
  static final long[] PEOPLE = {50, 500};

  /// By share of days passed, then by people: multipliers of the guessed rest for low, middle,
  /// high.
  private static final double[][][] TABLE = {
    {{0.36, 1.01, 3.26}, {0.40, 1.02, 3.55}, {0.35, 0.88, 2.08}},
    {{0.43, 1.02, 2.74}, {0.45, 0.99, 2.56}, {0.44, 0.90, 2.20}},
    {{0.51, 1.08, 2.33}, {0.53, 1.02, 1.96}, {0.53, 0.95, 1.83}},
    {{0.55, 1.20, 2.97}, {0.57, 1.08, 2.14}, {0.59, 1.06, 2.12}},
    {{0.47, 1.22, 3.00}, {0.56, 1.07, 2.15}, {0.60, 1.04, 2.00}},
    {{0.39, 1.14, 2.92}, {0.47, 1.00, 2.20}, {0.59, 1.02, 1.95}},
    {{0.00, 1.17, 3.89}, {0.22, 0.95, 2.38}, {0.49, 0.96, 1.97}},
  };

  /// @param closed what each day of the drive brought, from its first day to yesterday
  /// @param today what today has brought until now
  /// @param length days of the whole drive
  /// @return empty while there is too little to guess from, and when no day is left
  static Optional<Forecast> of(long[] closed, long today, int length) {
    long done = Arrays.stream(closed).sum();
    if (closed.length < FEWEST_DAYS || closed.length >= length || done < FEWEST_PEOPLE) {
      return Optional.empty();
    }
    double[] times = TABLE[row(closed.length, length)][column(done)];
    double rest = rest(closed, length);
    long least = done + today;
    return Optional.of(
        new Forecast(
            Math.max(least, done + (long) (rest * times[0])),
            Math.max(least, done + Math.round(rest * times[1])),
            Math.max(least, done + (long) Math.ceil(rest * times[2]))));
  }

  /// What the days from today on would bring at the rate of the last days. A fortnight of nothing
  /// does not mean that nobody will ever come: a tenth of the whole drive's rate is left.
  static double rest(long[] closed, int length) {
    int days = closed.length;
    int window = days >= 14 ? 14 : days >= 7 ? 7 : days;
    double recent = Arrays.stream(closed, days - window, days).average().orElse(0);
    double whole = Arrays.stream(closed).average().orElse(0);
    return Math.max(recent, whole / 10) * (length - days);
  }

  static int row(int days, int length) {
    double passed = (double) days / length;
    int row = 0;
    while (row < PASSED.length && passed > PASSED[row]) row++;
    return row;
  }

  static int column(long people) {
    int column = 0;
    while (column < PEOPLE.length && people >= PEOPLE[column]) column++;
    return column;
  }

  static double[][][] table() {
    return TABLE;
  }
}
