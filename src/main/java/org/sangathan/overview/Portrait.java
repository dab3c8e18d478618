package org.sangathan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measure;
import org.sangathan.figures.Measures;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Unit;
import org.sangathan.overview.UnitPage.Figure;
import org.sangathan.overview.UnitPage.Trend;

/// What the figures of one group say as on a day, in the forms in which the pages show them. Of the
/// last 30 days every single one must be known.
record Portrait(Measures measures, GroupFigures figures, LocalDate end) {
  private static final String FIRST = Measures.Stage.CLAIMED.code();

  /// A unit as rows name it.
  record Named(Unit unit, Level level, boolean opens) {}

  UnitPage.Row row(Named named, @Nullable Long electors, @Nullable GroupFigures linked) {
    Unit unit = named.unit();
    int growth = measures.indexOf(measures.growth());
    return new UnitPage.Row(
        unit.id(),
        unit.code(),
        unit.nameHi(),
        unit.nameEn(),
        named.level().nameHi(),
        named.level().nameEn(),
        unit.kind(),
        named.opens(),
        standing(FIRST),
        figures.gained(growth, end, end),
        figures.gained(growth, end.minusDays(6), end),
        figures.gained(growth, end.minusDays(29), end),
        share("_women"),
        electors,
        linked == null ? null : linked.totalOn(measures.index(FIRST), end),
        Pictures.spark(days(growth, end.minusDays(29), end)));
  }

  UnitPage.Summary summary() {
    Measure growth = measures.growth();
    long claimed = standing(FIRST);
    List<UnitPage.Stage> stages = new ArrayList<>();
    for (Measures.Stage stage : measures.stages()) {
      long value = standing(stage.code());
      int perMille = claimed <= 0 ? 0 : (int) Math.clamp(value * 1000 / claimed, 0, 1000);
      stages.add(new UnitPage.Stage(stage.code(), value, perMille));
    }
    List<Figure> parts =
        Measures.PARTS.stream().map(part -> figure(FIRST + part, share(part))).toList();
    long today = figures.gained(measures.indexOf(growth), end, end);
    Figure grown = new Figure(growth.code(), today, null, gain(growth, 7), gain(growth, 30));
    boolean nothing = standing(growth.code()) == 0 && claimed == 0;
    return new UnitPage.Summary(nothing, stages, figure(FIRST, null), grown, parts);
  }

  /// What stood when the day before ended.
  long totalBefore() {
    return figures.totalOn(measures.index(FIRST), end.minusDays(1));
  }

  private Figure figure(String measure, @Nullable Double share) {
    Measure known = measures.byCode(measure);
    return new Figure(measure, standing(measure), share, gain(known, 7), gain(known, 30));
  }

  private long gain(Measure measure, int days) {
    return figures.gained(measures.indexOf(measure), end.minusDays(days - 1L), end);
  }

  private long standing(String measure) {
    return figures.totalOn(measures.index(measure), end);
  }

  /// Nobody can have a share in nothing.
  private @Nullable Double share(String part) {
    long all = standing(FIRST);
    return all <= 0 ? null : (double) standing(FIRST + part) / all;
  }

  Trend trend(LocalDate from, LocalDate to) {
    long[] gained = days(measures.indexOf(measures.growth()), from, to);
    long[] change = days(measures.index(FIRST), from, to);
    long[] totals = new long[change.length];
    long total = figures.totalOn(measures.index(FIRST), to);
    for (int i = totals.length - 1; i >= 0; i--) {
      totals[i] = total;
      total -= change[i];
    }
    List<UnitPage.Day> days = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      days.add(new UnitPage.Day(from.plusDays(i), gained[i], totals[i]));
    }
    return new Trend(
        days,
        Pictures.line(totals, Trend.WIDTH, Trend.HEIGHT),
        Pictures.bars(gained, Trend.WIDTH, Trend.HEIGHT),
        days.stream().mapToLong(UnitPage.Day::gained).sum(),
        days.stream().mapToLong(UnitPage.Day::gained).max().orElse(0),
        days.stream().mapToLong(UnitPage.Day::total).min().orElse(0),
        days.stream().mapToLong(UnitPage.Day::total).max().orElse(0));
  }

  private long[] days(int measure, LocalDate from, LocalDate to) {
    long[] values = new long[Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1];
    figures
        .days()
        .subMap(from, true, to, true)
        .forEach((day, all) ->
            values[Math.toIntExact(day.toEpochDay() - from.toEpochDay())] = all[measure]);
    return values;
  }
}
