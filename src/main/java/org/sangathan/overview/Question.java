package org.sangathan.overview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.Drawn;
import org.sangathan.boundaries.OnDay;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;

/// What the address of a unit's page asks for. All of it stands in the address, so that back works
/// and a link that is passed on shows the same.
///
/// @param days of the trend
/// @param day as on which totals are told
/// @param drawing the organisation as on the day that was asked for
record Question(Map<String, String> said, AskedDays days, OnDay day, Drawing drawing) {
  private static final int ROWS_OF_CHILDREN = 100;
  private static final int ROWS_OF_A_LEVEL = 20;
  private static final int MOST_ROWS = 1_000;

  static Question of(Map<String, String> said, LocalDate today, Drawings drawings) {
    AskedDays days = AskedDays.of(said, today);
    OnDay day = OnDay.of(days, Drawn.of(said.get("boundaries")));
    return new Question(said, days, day, drawings.on(day));
  }

  Figures.Scope scope() {
    return Figures.Scope.of(said.get("below"));
  }

  String text(String field) {
    return said.getOrDefault(field, "").strip();
  }

  boolean isRising() {
    return text("dir").equals("up");
  }

  int rows() {
    int usual = text("level").isEmpty() ? ROWS_OF_CHILDREN : ROWS_OF_A_LEVEL;
    return number(said.get("most"), usual);
  }

  private static int number(@Nullable String text, int usual) {
    String digits = Objects.requireNonNullElse(text, "");
    return digits.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(digits), 1, MOST_ROWS) : usual;
  }
}
