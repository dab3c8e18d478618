package org.sangathan.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measures;
import org.sangathan.membership.Drive;

/// How far one unit is in a drive, worked out from its figures.
///
/// @param figures with every day of the drive until today
public record Progress(
    Drive drive,
    GroupFigures figures,
    Map<TargetMeasure, LateArrivals> late,
    Measures measures,
    LocalDate today) {

  public LateArrivals late(TargetMeasure measure) {
    return late.getOrDefault(measure, LateArrivals.NONE);
  }

  /// As it was when that day ended.
  public Progress on(LocalDate day) {
    return new Progress(drive, figures, late, measures, day);
  }

  public Pace pace(TargetMeasure measure, long target) {
    Pace.Days days = new Pace.Days(drive.fromDay(), drive.toDay(), today);
    return Pace.of(days, before(measure), target, done(measure));
  }

  long done(TargetMeasure measure) {
    LocalDate from = drive.fromDay();
    if (!measure.isMade()) return standingOn(end());
    LateArrivals shifted = late(measure);
    return from.isAfter(end()) ? 0 : madeUntil(measure, end()) + shifted.added() - shifted.taken();
  }

  /// What stood already when the drive began; a flow begins with nothing.
  private long before(TargetMeasure measure) {
    if (measure.isMade()) return 0;
    return drive.fromDay().isAfter(today)
        ? standingOn(today)
        : standingOn(drive.fromDay().minusDays(1));
  }

  private LocalDate end() {
    return drive.isOver(today) ? drive.toDay() : today;
  }

  private long standingOn(LocalDate day) {
    return figures.totalOn(index(TargetMeasure.STANDING), day);
  }

  private long madeUntil(TargetMeasure measure, LocalDate day) {
    return figures.gained(index(measure), drive.fromDay(), day);
  }

  private int index(TargetMeasure measure) {
    return measures.indexOf(measures.byCode(measure.figure()));
  }

  /// Only of what is made in the drive; null where there is too little to tell.
  public @Nullable Forecast forecast(TargetMeasure measure) {
    if (measure != TargetMeasure.NEW || !drive.runsOn(today)) return null;
    int index = index(measure);
    long[] closed =
        drive
            .fromDay()
            .datesUntil(today)
            .mapToLong(day -> figures.gained(index, day, day))
            .toArray();
    long now = figures.gained(index, today, today);
    return Forecast.of(closed, now, (int) drive.length()).orElse(null);
  }

  /// The way until now, day by day of receipt.
  ///
  /// @param steps what the target was since which day, the earliest first
  public Course course(TargetMeasure measure, List<Course.Step> steps) {
    LocalDate from = drive.fromDay();
    LocalDate after = from.isAfter(end()) ? from : end().plusDays(1);
    long[] done =
        from.datesUntil(after)
            .mapToLong(day -> measure.isMade() ? madeUntil(measure, day) : standingOn(day))
            .toArray();
    return new Course(from, drive.toDay(), before(measure), done, steps, forecast(measure));
  }
}
