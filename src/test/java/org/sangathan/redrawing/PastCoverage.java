package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sangathan.coverage.Coverages;
import org.sangathan.formation.Coverage;
import org.sangathan.organisation.Tree;
import org.sangathan.redrawing.Reckoning.Line;

/// How far units were formed when a day ended, to be asked for again when tree and posts are
/// others: as it was then everything is what it was on that evening; in today's boundaries each
/// unit of then is counted where it lies, or where the one lies that followed it.
final class PastCoverage {

  /// @param own of each unit of the history by itself
  /// @param above of each unit above them, as the pages told it
  /// @param parents of the units that were open
  private record Evening(
      LocalDate day,
      Map<String, Coverage> own,
      Map<Integer, Coverage> above,
      Map<String, String> parents) {}

  private final List<Evening> evenings = new ArrayList<>();
  private final Numbers numbers;
  private final Coverages coverages;

  PastCoverage(Numbers numbers, Coverages coverages) {
    this.numbers = numbers;
    this.coverages = coverages;
  }

  /// The day has just ended, and nothing happened since.
  void end(LocalDate day, List<String> all, Map<String, String> parents) {
    Map<String, Coverage> own = new HashMap<>();
    int level = level(all);
    Coverages.Told now = coverages.now();
    for (String code : all) own.put(code, now.of(number(code), level));
    Map<Integer, Coverage> above = new HashMap<>();
    for (int unit : numbers.above(parents.values())) above.put(unit, now.of(unit, level));
    evenings.add(new Evening(day, own, above, parents));
  }

  /// @param parents of the units that are open today
  /// @param lines by which a redrawing comes after a day
  void look(Map<String, String> parents, Function<LocalDate, List<List<Line>>> lines, String told) {
    for (Evening evening : evenings) {
      int level = level(evening.own.keySet());
      Coverages.Told then = coverages.on(evening.day, "then");
      Coverages.Told today = coverages.on(evening.day, "today");
      evening.above.forEach((unit, stood) ->
          assertThat(then.of(unit, level))
              .as("formed then " + unit + " on " + evening.day + told)
              .isEqualTo(stood));
      evening.own.forEach((code, stood) ->
          assertThat(then.of(number(code), level))
              .as("formed then " + code + " on " + evening.day + told)
              .isEqualTo(stood));
      Map<String, String> homes = homes(evening, lines.apply(evening.day));
      for (String code : parents.keySet()) {
        assertThat(told(today.of(number(code), level)))
            .as("formed today " + code + " on " + evening.day + told)
            .isEqualTo(sum(evening, homes, home -> home.equals(code) ? 1 : 0));
      }
      aboveToday(evening, new Redrawn(today, level, parents, homes), told);
    }
  }

  /// @param parents of the units that are open today
  /// @param homes where each unit of that evening is told
  private record Redrawn(
      Coverages.Told today, int level, Map<String, String> parents, Map<String, String> homes) {}

  private void aboveToday(Evening evening, Redrawn redrawn, String told) {
    Tree tree = numbers.tree();
    for (int unit : evening.above.keySet()) {
      List<Integer> today = told(redrawn.today.of(unit, redrawn.level));
      List<Integer> then = told(evening.above.getOrDefault(unit, Coverage.none(0)));
      List<Integer> moved =
          sum(evening, redrawn.homes, home -> lies(tree, redrawn.parents.get(home), unit));
      List<Integer> stayed = sumThen(evening, code -> lies(tree, evening.parents.get(code), unit));
      for (int i = 0; i < today.size(); i++) {
        assertThat(today.get(i) - then.get(i))
            .as("formed today above " + unit + " on " + evening.day + told)
            .isEqualTo(moved.get(i) - stayed.get(i));
      }
    }
  }

  private int lies(Tree tree, @Nullable String parent, int unit) {
    return parent != null && tree.within(number(parent), unit) ? 1 : 0;
  }

  /// Where each unit of that evening is told today.
  private static Map<String, String> homes(Evening evening, List<List<Line>> drawn) {
    Map<String, String> homes = new HashMap<>();
    evening.own.keySet().forEach(code -> homes.put(code, code));
    for (List<Line> lines : drawn) {
      Map<String, String> heirs = new HashMap<>();
      for (Line line : lines) {
        boolean goesOn =
            lines.stream()
                .filter(other -> other.before().equals(line.before()))
                .anyMatch(other -> other.after().equals(line.before()));
        if (!goesOn) heirs.putIfAbsent(line.before(), line.after());
      }
      homes.replaceAll((code, home) -> heirs.getOrDefault(home, home));
    }
    return homes;
  }

  private static List<Integer> sum(
      Evening evening, Map<String, String> homes, ToIntFunction<String> counts) {
    return sumThen(evening, code -> counts.applyAsInt(homes.getOrDefault(code, code)));
  }

  private static List<Integer> sumThen(Evening evening, ToIntFunction<String> counts) {
    Coverage sum = Coverage.none(0);
    for (Map.Entry<String, Coverage> one : evening.own.entrySet()) {
      if (counts.applyAsInt(one.getKey()) > 0) sum = sum.plus(one.getValue(), 1);
    }
    return told(sum);
  }

  private static List<Integer> told(Coverage one) {
    return List.of(
        one.units(), one.complete(), one.partial(), one.posts(), one.filled(), one.confirmed());
  }

  private int level(Iterable<String> units) {
    return numbers.tree().level(number(units.iterator().next())).id();
  }

  private int number(String code) {
    return numbers.of(code);
  }
}
