package org.sangathan.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Refusal;
import org.sangathan.words.WrittenDay;

/// Of which days an address asks for figures: `on` a day, `from` one `to` another, or the last
/// `days`.
///
/// @param end the day as on which totals are told: today, unless an earlier one was asked for
/// @param from the first day of the trend
/// @param to the last day of the trend
/// @param complaints about days that could not be taken; those of every day are shown instead
public record AskedDays(
    LocalDate today, LocalDate end, LocalDate from, LocalDate to, List<Complaint> complaints) {

  /// So many days can be asked for at once.
  public static final int MOST = 366;

  private static final int MONTH = 30;

  public static AskedDays of(Map<String, String> said, LocalDate today) {
    List<Complaint> complaints = new ArrayList<>();
    LocalDate end = day(said, "on", complaints).orElse(today);
    if (end.isAfter(today)) end = refuse("on", FiguresRefusal.DAY_TO_COME, today, complaints);
    LocalDate to = day(said, "to", complaints).orElse(end);
    if (to.isAfter(today)) to = refuse("to", FiguresRefusal.DAY_TO_COME, end, complaints);
    LocalDate usual = to.minusDays(days(said.get("days")) - 1L);
    LocalDate from = day(said, "from", complaints).orElse(usual);
    if (from.isAfter(to)) {
      from = refuse("from", FiguresRefusal.DAYS_TURNED_ROUND, usual, complaints);
    } else if (ChronoUnit.DAYS.between(from, to) >= MOST) {
      from = refuse("from", FiguresRefusal.TOO_MANY_DAYS, to.minusDays(MOST - 1L), complaints);
    }
    return new AskedDays(today, end, from, to, complaints);
  }

  private static Optional<LocalDate> day(
      Map<String, String> said, String field, List<Complaint> complaints) {
    String text = said.getOrDefault(field, "");
    if (text.isBlank()) return Optional.empty();
    Optional<LocalDate> day = WrittenDay.parse(text);
    if (day.isEmpty()) complaints.add(new Complaint(field, ActsRefusal.NOT_A_DATE));
    return day;
  }

  private static LocalDate refuse(
      String field, Refusal refusal, LocalDate instead, List<Complaint> complaints) {
    complaints.add(new Complaint(field, refusal, MOST));
    return instead;
  }

  private static int days(@Nullable String text) {
    String digits = Objects.requireNonNullElse(text, "");
    return digits.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(digits), 1, MOST) : MONTH;
  }

  /// The same days, with totals as on the last of them.
  public AskedDays asOnLast() {
    return new AskedDays(today, to, from, to, complaints);
  }

  public boolean isPast() {
    return end.isBefore(today);
  }

  /// The first of the last thirty days.
  public LocalDate month() {
    return end.minusDays(MONTH - 1L);
  }

  /// From which day on single days must be known.
  public LocalDate earliest() {
    return from.isBefore(month()) ? from : month();
  }
}
