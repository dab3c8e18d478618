package org.sangathan.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measures.Stage;
import org.sangathan.goals.AsOn;
import org.sangathan.goals.Goal;
import org.sangathan.goals.Goals;
import org.sangathan.organisation.Heading;
import org.sangathan.overview.SheetPage.Led;
import org.sangathan.overview.SheetPage.Row;
import org.sangathan.targets.Pace;
import org.springframework.stereotype.Component;

/// Reads what a sheet tells of many units: one question to each module, however many they are.
@Component
class Sheet {
  private static final Comparator<Row> FURTHEST_BEHIND_FIRST =
      Comparator.comparing(
          row -> row.goals().isEmpty() ? null : row.goals().getFirst().pace(),
          Comparator.nullsFirst(Pace.FURTHEST_BEHIND_FIRST));

  private final Seats seats;
  private final Figures figures;
  private final Goals goals;

  Sheet(Seats seats, Figures figures, Goals goals) {
    this.seats = seats;
    this.figures = figures;
    this.goals = goals;
  }

  /// @param as as on which day
  /// @param reader on the page of the unit under which they lie
  /// @param drive the id of the one asked for, or null for the one that runs
  record Asked(AsOn as, Seats.Reader reader, List<Heading.Step> units, @Nullable String drive) {
    int[] numbers() {
      return units.stream().mapToInt(Heading.Step::id).toArray();
    }
  }

  /// What is missing first, then the furthest behind, as on the page of targets.
  List<Row> rows(Asked asked) {
    int[] units = asked.numbers();
    AsOn as = asked.as;
    Goals.Aims aims = goals.aims(as, asked.reader.place().unit(), units, asked.drive);
    LocalDate from = aims.since().filter(day -> day.isBefore(as.day())).orElse(as.day());
    List<Group> groups = IntStream.of(units).mapToObj(as::group).toList();
    List<GroupFigures> read = as.drawing().figures(groups, from);
    Map<Integer, List<Goal>> own = goals.of(as, aims, read);
    Map<Integer, Led> led = seats.of(as, asked.reader, units);
    Map<Integer, GroupFigures> byUnit = new HashMap<>();
    read.forEach(one -> byUnit.put(one.key(), one));
    UnaryOperator<String> numbering = numbering(asked.units);
    List<Row> rows =
        asked.units.stream()
            .map(step ->
                row(
                    new Named(step, numbering.apply(step.code())),
                    Objects.requireNonNull(led.get(step.id())),
                    new Stand(
                        own.getOrDefault(step.id(), List.of()),
                        Objects.requireNonNull(byUnit.get(step.id()))),
                    as.day()))
            .toList();
    boolean secretaries = SheetPage.knowsSecretaries(rows);
    Comparator<Row> missing = Comparator.comparingInt(row -> -missing(row, secretaries));
    return rows.stream().sorted(missing.thenComparing(FURTHEST_BEHIND_FIRST)).toList();
  }

  private static int missing(Row row, boolean secretaries) {
    return (row.led().head().isMissing() ? 1 : 0)
        + (secretaries && row.led().secretary().isMissing() ? 1 : 0)
        + row.led().besides().size()
        + (row.goals().isEmpty() ? 1 : 0);
  }

  private record Named(Heading.Step step, String number) {}

  private record Stand(List<Goal> goals, GroupFigures figures) {}

  private Row row(Named named, Led led, Stand stand, LocalDate day) {
    int confirmed = figures.measures().index(Stage.CONFIRMED.code());
    return new Row(
        named.step,
        named.number,
        led,
        stand.goals,
        stand.figures.totalOn(figures.measures().index(Stage.CLAIMED.code()), day),
        confirmed < 0 ? null : stand.figures.totalOn(confirmed, day));
  }

  /// The last part of each code where that tells them apart, otherwise the whole code.
  private static UnaryOperator<String> numbering(List<Heading.Step> units) {
    Set<String> ends = units.stream().map(step -> end(step.code())).collect(Collectors.toSet());
    return ends.size() == units.size() ? Sheet::end : code -> code;
  }

  private static String end(String code) {
    return code.substring(code.lastIndexOf('-') + 1);
  }
}
