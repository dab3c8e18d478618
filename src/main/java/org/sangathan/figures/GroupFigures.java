package org.sangathan.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The figures of one group: totals up to this moment, and each day that was asked for and has any.
/// Arrays follow the order of [Measures#all()].
public record GroupFigures(int key, long[] totals, NavigableMap<LocalDate, long[]> days) {
  GroupFigures(int key, int measures) {
    this(key, new long[measures], new TreeMap<>());
  }

  void addToTotals(long[] values) {
    for (int m = 0; m < totals.length; m++) totals[m] += values[m];
  }

  void addToDay(LocalDate day, long[] values) {
    long[] sum = days.computeIfAbsent(day, d -> new long[totals.length]);
    for (int m = 0; m < totals.length; m++) sum[m] += values[m];
  }

  /// As all of it stood when a day ended, as if no later one had come; those must have been asked
  /// for.
  public GroupFigures until(LocalDate day) {
    long[] stood = IntStream.range(0, totals.length).mapToLong(m -> totalOn(m, day)).toArray();
    return new GroupFigures(key, stood, new TreeMap<>(days.headMap(day, true)));
  }

  /// What has to be added to take these away.
  public GroupFigures negative() {
    GroupFigures taken = new GroupFigures(key, totals.length);
    taken.addToTotals(negative(totals));
    days.forEach((day, values) -> taken.addToDay(day, negative(values)));
    return taken;
  }

  private static long[] negative(long[] values) {
    return LongStream.of(values).map(value -> -value).toArray();
  }

  /// These figures with those of others, under the same key.
  public GroupFigures plus(List<GroupFigures> others) {
    if (others.isEmpty()) return this;
    GroupFigures sum = new GroupFigures(key, totals.length);
    Stream.concat(Stream.of(this), others.stream())
        .forEach(one -> {
          sum.addToTotals(one.totals);
          one.days.forEach(sum::addToDay);
        });
    return sum;
  }

  /// What a measure gained on the days from one to another, both included.
  public long gained(int measure, LocalDate from, LocalDate to) {
    return days.subMap(from, true, to, true).values().stream().mapToLong(v -> v[measure]).sum();
  }

  /// What a measure stood at when a day ended; the days after it must have been asked for.
  public long totalOn(int measure, LocalDate day) {
    return totals[measure]
        - days.tailMap(day, false).values().stream().mapToLong(v -> v[measure]).sum();
  }
}
