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
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.SheetPage.Led;
import org.sangathan.overview.SheetPage.Row;
import org.sangathan.targets.Goal;
import org.sangathan.targets.Pace;
import org.sangathan.targets.Targets;
import org.springframework.stereotype.Component;

/// Reads what a sheet tells of many units: one question to each module, however many they are.
@Component
class Sheet {
  private static final Comparator<Row> FURTHEST_BEHIND_FIRST =
      Comparator.comparing(
          row -> row.goals().isEmpty() ? null : row.goals().getFirst().pace(),
          Comparator.nullsFirst(Pace.FURTHEST_BEHIND_FIRST));

  private final Organisation organisation;
  private final Seats seats;
  private final Figures figures;
  private final Targets targets;

  Sheet(Organisation organisation, Seats seats, Figures figures, Targets targets) {
    this.organisation = organisation;
    this.seats = seats;
    this.figures = figures;
    this.targets = targets;
  }

  /// @param above the unit under which they lie
  /// @param drive the id of the one asked for, or null for the one that runs
  record Asked(int above, List<Heading.Step> units, @Nullable String drive, LocalDate today) {
    int[] numbers() {
      return units.stream().mapToInt(Heading.Step::id).toArray();
    }
  }

  /// What is missing first, then the furthest behind, as on the page of targets.
  List<Row> rows(Asked asked) {
    int[] units = asked.numbers();
    Tree tree = organisation.tree();
    Targets.Aims aims = targets.aims(asked.above, units, asked.drive, asked.today);
    LocalDate from = aims.since().filter(day -> day.isBefore(asked.today)).orElse(asked.today);
    List<Group> groups = IntStream.of(units).mapToObj(u -> Group.withLinked(tree, u)).toList();
    List<GroupFigures> read = figures.of(groups, from);
    Map<Integer, List<Goal>> goals = targets.goals(aims, read, asked.today);
    Map<Integer, Led> led = seats.of(units);
    Map<Integer, GroupFigures> byUnit = new HashMap<>();
    read.forEach(one -> byUnit.put(one.key(), one));
    UnaryOperator<String> numbering = numbering(asked.units);
    List<Row> rows =
        asked.units.stream()
            .map(step ->
                row(
                    step,
                    numbering.apply(step.code()),
                    Objects.requireNonNull(led.get(step.id())),
                    new Stand(
                        goals.getOrDefault(step.id(), List.of()),
                        Objects.requireNonNull(byUnit.get(step.id())))))
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

  private record Stand(List<Goal> goals, GroupFigures figures) {}

  private Row row(Heading.Step step, String number, Led led, Stand stand) {
    int confirmed = figures.measures().index(Stage.CONFIRMED.code());
    long[] totals = stand.figures.totals();
    return new Row(
        step,
        number,
        led,
        stand.goals,
        totals[figures.measures().index(Stage.CLAIMED.code())],
        confirmed < 0 ? null : totals[confirmed]);
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
