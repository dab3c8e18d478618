package org.sangathan.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How numbers, days and hours are told to one reader: lakh and crore in both languages, days as
/// dd-mm-yyyy, hours as people say them. ICU counts here, because the JDK groups Hindi numbers
/// wrongly.
public final class Telling {

  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);
  private static final DecimalStyle DEVANAGARI = DecimalStyle.STANDARD.withZeroDigit('०');

  private static final long THOUSAND = 1_000;
  private static final long LAKH = 100_000;
  private static final long CRORE = 10_000_000;

  private static final Map<ULocale, Formats> FORMATS = new ConcurrentHashMap<>();

  private final Words words;
  private final Preferred reader;
  private final ZoneId zone;
  private final Formats formats;

  /// ICU's number formatters may be shared between threads; making one is slow.
  private record Formats(
      LocalizedNumberFormatter number,
      LocalizedNumberFormatter brief,
      LocalizedNumberFormatter percent,
      String[] weekdays) {

    static Formats of(ULocale locale) {
      LocalizedNumberFormatter plain = NumberFormatter.withLocale(locale);
      return new Formats(
          plain.precision(Precision.maxFraction(2)),
          plain.roundingMode(RoundingMode.DOWN),
          plain
              .unit(MeasureUnit.PERCENT)
              .scale(Scale.powerOfTen(2))
              .precision(Precision.maxFraction(1)),
          new DateFormatSymbols(locale).getWeekdays());
    }
  }

  public Telling(Words words, Preferred reader, ZoneId zone) {
    this.words = words;
    this.reader = reader;
    this.zone = zone;
    this.formats = FORMATS.computeIfAbsent(reader.locale(), Formats::of);
  }

  /// 1,81,35,000
  public String number(long count) {
    return formats.number.format(count).toString();
  }

  /// 2.25; two places at most.
  public String number(double amount) {
    return formats.number.format(amount).toString();
  }

  /// 45 thousand, 1.81 crore. Rounded towards zero: a short form never claims more than there is.
  public String brief(long count) {
    long size = Math.abs(count);
    if (size < THOUSAND) {
      return number(count);
    }
    if (size < LAKH) {
      return brief("number.thousand", count, THOUSAND);
    }
    return size < CRORE ? brief("number.lakh", count, LAKH) : brief("number.crore", count, CRORE);
  }

  private String brief(String word, long count, long scale) {
    double amount = (double) count / scale;
    int places = Math.abs(amount) < 10 ? 2 : Math.abs(amount) < 100 ? 1 : 0;
    String figure =
        formats.brief.precision(Precision.maxFraction(places)).format(amount).toString();
    return words.say(reader, word, figure);
  }

  /// 42.5% for a share of 0.425.
  public String percent(double share) {
    return formats.percent.format(share).toString();
  }

  /// 21-11-2026
  public String date(LocalDate day) {
    return written(DATE).format(day);
  }

  /// Saturday, 21-11-2026
  public String dateWithWeekday(LocalDate day) {
    return words.say(reader, "time.weekday-and-date", weekday(day.getDayOfWeek()), date(day));
  }

  /// Saturday
  public String weekday(DayOfWeek day) {
    // ICU counts from Sunday = 1, the JDK from Monday = 1.
    return formats.weekdays[day.getValue() % 7 + 1];
  }

  /// The organisation's day on which that instant falls.
  public LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /// 4:30 pm, with the part of the day named as people name it.
  public String time(Instant moment) {
    LocalTime clock = moment.atZone(zone).toLocalTime();
    return words.say(reader, partOfDay(clock.getHour()), written(CLOCK).format(clock));
  }

  /// 21-11-2026, 4:30 pm
  public String moment(Instant moment) {
    return words.say(reader, "time.date-and-time", date(dayOf(moment)), time(moment));
  }

  /// "2 hours ago"; a date once it is more than a week.
  public String ago(Instant then, Instant now) {
    Duration gone = Duration.between(then, now);
    if (gone.toMinutes() < 1) {
      return words.say(reader, "ago.now");
    }
    if (gone.toHours() < 1) {
      return words.say(reader, "ago.minutes", gone.toMinutes());
    }
    long days = ChronoUnit.DAYS.between(dayOf(then), dayOf(now));
    if (days == 0 || gone.toHours() < 6) {
      return words.say(reader, "ago.hours", gone.toHours());
    }
    return days > 7 ? date(dayOf(then)) : words.say(reader, "ago.days", days);
  }

  private DateTimeFormatter written(DateTimeFormatter pattern) {
    return reader.nativeDigits() ? pattern.withDecimalStyle(DEVANAGARI) : pattern;
  }

  private static String partOfDay(int hour) {
    if (hour < 4) {
      return "time.small-hours";
    }
    if (hour < 12) {
      return "time.morning";
    }
    if (hour < 16) {
      return "time.afternoon";
    }
    return hour < 20 ? "time.evening" : "time.night";
  }
}
