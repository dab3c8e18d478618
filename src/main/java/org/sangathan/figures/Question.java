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

/// What the address of a unit's page asks for. All of it stands in the address, so that back works
/// and a link that is passed on shows the same.
///
/// @param end the day as on which totals are told: today, unless an earlier one was asked for
/// @param from the first day of the trend
/// @param to the last day of the trend
/// @param complaints about days that could not be taken; those of every day are shown instead
record Question(
    Map<String, String> said,
    LocalDate today,
    LocalDate end,
    LocalDate from,
    LocalDate to,
    List<Complaint> complaints) {

  private static final int MOST_DAYS = 366;
  private static final int MONTH = 30;
  private static final int ROWS_OF_CHILDREN = 100;
  private static final int ROWS_OF_A_LEVEL = 20;
  private static final int MOST_ROWS = 1_000;

  static Question of(Map<String, String> said, LocalDate today) {
    List<Complaint> complaints = new ArrayList<>();
    LocalDate end = day(said, "on", complaints).orElse(today);
    if (end.isAfter(today)) end = refuse("on", FiguresRefusal.DAY_TO_COME, today, complaints);
    LocalDate to = day(said, "to", complaints).orElse(end);
    if (to.isAfter(today)) to = refuse("to", FiguresRefusal.DAY_TO_COME, end, complaints);
    int days = number(said.get("days"), MONTH, MOST_DAYS);
    LocalDate usual = to.minusDays(days - 1L);
    LocalDate from = day(said, "from", complaints).orElse(usual);
    if (from.isAfter(to)) {
      from = refuse("from", FiguresRefusal.DAYS_TURNED_ROUND, usual, complaints);
    } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      from = refuse("from", FiguresRefusal.TOO_MANY_DAYS, to.minusDays(MOST_DAYS - 1L), complaints);
    }
    return new Question(said, today, end, from, to, complaints);
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
    complaints.add(new Complaint(field, refusal, MOST_DAYS));
    return instead;
  }

  private static int number(@Nullable String text, int usual, int most) {
    String digits = Objects.requireNonNullElse(text, "");
    return digits.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(digits), 1, most) : usual;
  }

  Figures.Scope scope() {
    return Figures.Scope.of(said.get("below"));
  }

  boolean isPast() {
    return end.isBefore(today);
  }

  /// The first day of the last `days`, the day of the totals included.
  LocalDate since(int days) {
    return end.minusDays(days - 1L);
  }

  LocalDate month() {
    return since(MONTH);
  }

  /// From which day on single days must be known.
  LocalDate earliest() {
    return from.isBefore(month()) ? from : month();
  }

  String text(String field) {
    return said.getOrDefault(field, "").strip();
  }

  boolean isRising() {
    return text("dir").equals("up");
  }

  int rows() {
    int usual = text("level").isEmpty() ? ROWS_OF_CHILDREN : ROWS_OF_A_LEVEL;
    return number(said.get("most"), usual, MOST_ROWS);
  }
}
