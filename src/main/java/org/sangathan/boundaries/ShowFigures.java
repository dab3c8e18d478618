package org.sangathan.boundaries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measure;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The figures of a unit for programs: every measure, as it stood at the end of a stretch of days
/// and day by day through it.
@RestController
class ShowFigures {
  private final Figures figures;
  private final Drawings drawings;
  private final Ledger ledger;
  private final Words words;

  ShowFigures(Figures figures, Drawings drawings, Ledger ledger, Words words) {
    this.figures = figures;
    this.drawings = drawings;
    this.ledger = ledger;
    this.words = words;
  }

  /// @param boundaries `then` or `today`: in which ones the days are told
  /// @param days which the values of each measure follow
  record UnitFigures(
      String unit,
      boolean below,
      LocalDate from,
      LocalDate to,
      String boundaries,
      List<LocalDate> days,
      List<MeasureFigures> measures) {}

  /// @param total what stood when the last day ended, or stands now
  /// @param gained in these days together
  record MeasureFigures(
      String code,
      String kind,
      String direction,
      String nameHi,
      String nameEn,
      long total,
      long gained,
      List<Long> byDay) {}

  @Operation(
      summary = "Figures of a unit",
      description =
          "Every measure with its total at the end of the last day (or now) and its change on each"
              + " day. Without days: the last 30. Days that are over are told as it was when the last"
              + " one ended, or in the boundaries of today.")
  @GetMapping("/api/v1/units/{code}/figures")
  @Sees(Figures.SHOW_UNIT)
  UnitFigures show(
      @Parameter(hidden = true) Place place,
      @Parameter(description = "first day, as 2026-11-21 or 21-11-2026")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "last day; today if not given") @RequestParam(required = false)
          @Nullable String to,
      @Parameter(description = "false for the unit alone") @RequestParam(defaultValue = "true")
          boolean below,
      @Parameter(description = "today for the boundaries of today, otherwise those of the last day")
          @RequestParam(defaultValue = "then")
          String boundaries) {
    Map<String, String> said = new HashMap<>();
    said.put("below", Boolean.toString(below));
    if (from != null) said.put("from", from);
    if (to != null) said.put("to", to);
    AskedDays asked = AskedDays.of(said, ledger.openDay()).asOnLast();
    if (!asked.complaints().isEmpty()) throw new NotServed(asked.complaints());
    Drawn drawn = asked.isPast() ? Drawn.of(boundaries) : Drawn.TODAY;
    GroupFigures found =
        drawings
            .on(OnDay.of(asked, drawn))
            .own(place.unit(), Figures.Scope.of(said.get("below")), asked.from());
    List<LocalDate> days = asked.from().datesUntil(asked.to().plusDays(1)).toList();
    return new UnitFigures(
        place.code(),
        below,
        asked.from(),
        asked.to(),
        drawn.code(),
        days,
        figures.measures().all().stream().map(m -> told(m, found, days)).toList());
  }

  private MeasureFigures told(Measure measure, GroupFigures found, List<LocalDate> days) {
    int index = figures.measures().indexOf(measure);
    String word = "measure." + measure.code();
    return new MeasureFigures(
        measure.code(),
        kebab(measure.kind()),
        kebab(measure.direction()),
        words.say(Language.HINDI, word),
        words.say(Language.ENGLISH, word),
        found.totalOn(index, days.getLast()),
        found.gained(index, days.getFirst(), days.getLast()),
        days.stream().map(day -> found.gained(index, day, day)).toList());
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
