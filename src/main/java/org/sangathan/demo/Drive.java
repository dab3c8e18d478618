package org.sangathan.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When people are recorded: sixty days up to this moment, with a rising trend, two waves of the
/// drive, full Sundays and busy evenings. Districts differ in their pace and in when the waves
/// come.
final class Drive {
  static final int DAYS = 60;

  private static final int DISTRICT = 21;
  private static final int FIRST_MINUTE = 7 * 60;
  private static final int LAST_MINUTE = 21 * 60 + 30;

  private final long seed;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate today;
  private final int minuteNow;

  Drive(long seed, Instant now, ZoneId zone) {
    this.seed = seed;
    this.now = now;
    this.zone = zone;
    this.today = LocalDate.ofInstant(now, zone);
    this.minuteNow = now.atZone(zone).toLocalTime().toSecondOfDay() / 60;
  }

  /// In milliseconds.
  long now() {
    return now.toEpochMilli();
  }

  /// Before everything else of the demo.
  Instant founded() {
    return day(0).minusYears(1).atStartOfDay(zone).toInstant();
  }

  LocalDate today() {
    return today;
  }

  int thisYear() {
    return today.getYear();
  }

  /// The day with that number; the last number is today.
  LocalDate day(int number) {
    return today.minusDays(DAYS - 1L - number);
  }

  /// How much a district enrols, compared with others of its size.
  double pace(int district) {
    return Chance.of(seed, DISTRICT, district).factor(0.45);
  }

  /// The share of women among those who are recorded: fewer than live there.
  double women(int district) {
    return 0.32 + 0.12 * Chance.of(seed, DISTRICT, district, 1).part();
  }

  /// For each day the share of enrolments up to its end.
  double[] curve(int district) {
    Chance chance = Chance.of(seed, DISTRICT, district, 2);
    double first = 12 + 6 * chance.part();
    double second = 40 + 8 * chance.part();
    double[] upTo = new double[DAYS];
    double sum = 0;
    for (int d = 0; d < DAYS; d++) {
      double weight =
          (0.5 + d / 60.0 + wave(d, first, 3.5) + 1.4 * wave(d, second, 4.5)) * weekday(d);
      sum += weight * (0.8 + 0.4 * chance.part()) * (d == DAYS - 1 ? partOfToday() : 1);
      upTo[d] = sum;
    }
    for (int d = 0; d < DAYS; d++) upTo[d] /= sum;
    return upTo;
  }

  int pickDay(double[] curve, Chance chance) {
    double at = chance.part();
    int day = 0;
    while (day < DAYS - 1 && curve[day] < at) day++;
    return day;
  }

  /// A moment of that day, in the evening rather than at noon, and never later than now.
  long momentOf(int day, Chance chance) {
    int minute =
        chance.happens(0.45)
            ? chance.between(17 * 60, 20 * 60)
            : chance.between(FIRST_MINUTE, LAST_MINUTE);
    if (day == DAYS - 1 && minute >= minuteNow) minute = earlierToday(chance);
    long second = minute * 60L + chance.between(0, 59);
    return Math.min(
        day(day).atStartOfDay(zone).plusSeconds(second).toInstant().toEpochMilli(),
        now.toEpochMilli());
  }

  private int earlierToday(Chance chance) {
    int first = minuteNow > FIRST_MINUTE ? FIRST_MINUTE : 0;
    return chance.between(first, Math.max(first, minuteNow - 1));
  }

  private static double wave(int day, double middle, double width) {
    double off = (day - middle) / width;
    return Math.exp(-off * off / 2);
  }

  private double weekday(int day) {
    DayOfWeek weekday = day(day).getDayOfWeek();
    return weekday == DayOfWeek.SUNDAY ? 1.7 : weekday == DayOfWeek.SATURDAY ? 1.2 : 0.9;
  }

  private double partOfToday() {
    double gone = (minuteNow - FIRST_MINUTE) / (double) (LAST_MINUTE - FIRST_MINUTE);
    return Math.clamp(gone, 0.02, 1.0);
  }
}
