package org.sangathan.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The way of a unit to its target through the days of a drive: for the table, and as lines in a
/// box of [#WIDTH] by [#HEIGHT].
///
/// @param before what stood when the drive began
/// @param done what stood at the end of each day, from the first day until now
/// @param steps what the target was since which day, the earliest first; the last one holds
/// @param forecast null where there is too little to tell
public record Course(
    LocalDate from,
    LocalDate to,
    long before,
    long[] done,
    List<Step> steps,
    @Nullable Forecast forecast) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 150;

  /// By how much of itself a band may rise over everything else: an early one would leave the rest
  /// at the foot of the picture.
  private static final double ROOM = 1.25;

  public record Step(LocalDate since, long target) {}

  /// @param target what was wanted on that day; null before anything was
  public record Day(LocalDate day, long done, long expected, @Nullable Long target) {}

  /// Those that are over and today, the latest first.
  public List<Day> days() {
    return IntStream.range(0, done.length).mapToObj(i -> day(done.length - 1 - i)).toList();
  }

  private Day day(int i) {
    LocalDate day = from.plusDays(i);
    return new Day(day, done[i], expected(i + 1), targetOn(day));
  }

  private @Nullable Long targetOn(LocalDate day) {
    Long target = null;
    for (Step step : steps) if (!step.since.isAfter(day)) target = step.target;
    return target;
  }

  /// Whether the target was another one earlier in the drive.
  public boolean isChanged() {
    return steps.size() > 1;
  }

  private long wanted() {
    return steps.getLast().target;
  }

  private long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  private long expected(int days) {
    return Pace.even(before, wanted(), days, length());
  }

  // ---- the picture ----

  /// The number at the head of the box.
  public long highest() {
    long most =
        LongStream.concat(LongStream.of(done), steps.stream().mapToLong(Step::target))
            .max()
            .orElse(1);
    long high = forecast == null ? 0 : Math.min(forecast.high(), (long) (most * ROOM));
    return Math.max(1, Math.max(most, high));
  }

  /// The number at its foot.
  public long lowest() {
    return Math.min(before, LongStream.of(done).min().orElse(before));
  }

  /// What was done.
  public String line() {
    StringBuilder path = new StringBuilder("M0 ").append(y(before));
    for (int i = 0; i < done.length; i++) path.append('L').append(at(i + 1, done[i]));
    return path.toString();
  }

  /// An even pace to the target that holds.
  public String even() {
    return "M0 " + y(before) + "L" + at(length(), Math.max(before, wanted()));
  }

  /// The target, with a step on each day on which it was changed.
  public String targetLine() {
    StringBuilder path = new StringBuilder();
    for (Step step : steps) {
      long day = Math.clamp(ChronoUnit.DAYS.between(from, step.since), 0, length());
      if (path.isEmpty()) path.append('M').append(at(day, step.target));
      else path.append('H').append(x(day)).append('V').append(y(step.target));
    }
    return path.append('H').append(WIDTH).toString();
  }

  /// From where the closed days end to between where it may end; empty without a forecast.
  public String band() {
    if (forecast == null) return "";
    int closed = done.length - 1;
    String begin = at(closed, done[closed - 1]);
    return "M" + begin + "L" + at(length(), forecast.high()) + "V" + y(forecast.low()) + "Z";
  }

  private String at(long days, long value) {
    return x(days) + " " + y(value);
  }

  private String x(long days) {
    return place((double) WIDTH * days / length());
  }

  private String y(long value) {
    long foot = lowest();
    return place(HEIGHT * (double) (highest() - value) / Math.max(1, highest() - foot));
  }

  private static String place(double at) {
    long tenths = Math.round(at * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }
}
