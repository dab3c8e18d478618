package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sangathan.acts.Ledger;
import org.sangathan.figures.GroupFigures;
import org.sangathan.targets.LargestRemainder;
import org.springframework.stereotype.Component;

/// What units made and what stood in them, told in today's boundaries: closed days stay where they
/// were made, and are divided here by the shares of what followed what, day by day, so that the
/// parts add up to what was there.
@Component
public class TodaysBoundaries {
  private final SuccessorStore successors;
  private final Ledger ledger;

  TodaysBoundaries(SuccessorStore successors, Ledger ledger) {
    this.successors = successors;
    this.ledger = ledger;
  }

  /// All that was redrawn after a day.
  public Since since(LocalDate day) {
    return new Since(bound(successors.after(day)), successors.undoneAfter(day));
  }

  /// The same as [#heirs(LocalDate)] at this moment.
  public Map<Integer, Integer> heirs() {
    return heirs(ledger.openDay());
  }

  /// By each unit that was redrawn and was no more when the day ended the one in which it had gone
  /// on by then, of several the first; and by each that was not there because only a redrawing made
  /// it which was undone by then, or came later, the one of which it was made. One question, which
  /// costs nothing where nothing was ever redrawn.
  public Map<Integer, Integer> heirs(LocalDate day) {
    Map<Integer, Integer> next = new HashMap<>();
    for (SuccessorStore.Step step : successors.steps(day)) next.put(step.unit(), step.next());
    Map<Integer, Integer> heirs = new HashMap<>();
    for (int unit : next.keySet()) {
      int heir = end(next, unit);
      if (heir != unit) heirs.put(unit, heir);
    }
    return heirs;
  }

  /// What was redrawn after a day.
  public static final class Since {
    private final Collection<List<SuccessorStore.Line>> bound;
    private final Map<Integer, Integer> heirs = new HashMap<>();

    private Since(Collection<List<SuccessorStore.Line>> bound, List<SuccessorStore.Line> undone) {
      this.bound = bound;
      bound.forEach(lines -> List.copyOf(byUnit(lines).values()).reversed().forEach(this::follow));
      for (SuccessorStore.Line line : undone) {
        heirs.putIfAbsent(line.oldUnit(), heirs.getOrDefault(line.newUnit(), line.newUnit()));
      }
    }

    /// What followed later is known already.
    private void follow(List<SuccessorStore.Line> parts) {
      int old = parts.getFirst().oldUnit();
      if (parts.stream().anyMatch(part -> part.newUnit() == old)) return;
      int heir = parts.getFirst().newUnit();
      heirs.put(old, heirs.getOrDefault(heir, heir));
    }

    /// @param wanted whether units that redrawings have bound to each other matter
    public Redrawn among(Predicate<Set<Integer>> wanted) {
      return new Redrawn(
          bound.stream()
              .filter(lines -> wanted.test(unitsOf(lines)))
              .flatMap(Collection::stream)
              .toList());
    }

    /// By each unit that did not go on the one that followed it, of several the first, as far as
    /// today. What cannot be divided by shares, a post or a single person, is told there.
    public Map<Integer, Integer> heirs() {
      return heirs;
    }
  }

  /// Some of what was redrawn after a day.
  public static final class Redrawn {
    private final List<SuccessorStore.Line> lines;
    private final Set<Integer> units;

    private Redrawn(List<SuccessorStore.Line> lines) {
      this.lines = lines;
      this.units = unitsOf(lines);
    }

    /// Those that there were and those that followed them.
    public Set<Integer> units() {
      return units;
    }

    /// What stood in each of the units when the day ended, and what it made on that day and before,
    /// told in today's boundaries.
    ///
    /// @param own the same as it was counted; units without any may be left out
    public Map<Integer, GroupFigures> told(Map<Integer, GroupFigures> own) {
      Map<Integer, GroupFigures> told = new HashMap<>(own);
      for (List<SuccessorStore.Line> parts : byUnit(lines).values()) {
        GroupFigures going = told.remove(parts.getFirst().oldUnit());
        if (going == null) continue;
        for (GroupFigures part : divide(going, parts)) {
          told.merge(part.key(), part, (had, more) -> had.plus(List.of(more)));
        }
      }
      return told;
    }
  }

  /// Lines that have a unit in common, over any number of others, stand together.
  private static Collection<List<SuccessorStore.Line>> bound(List<SuccessorStore.Line> lines) {
    Map<Integer, Integer> next = new HashMap<>();
    for (SuccessorStore.Line line : lines) {
      next.put(end(next, line.oldUnit()), end(next, line.newUnit()));
    }
    return lines.stream()
        .collect(Collectors.groupingBy(line -> end(next, line.oldUnit())))
        .values();
  }

  /// Where the steps from this unit end: the one that stands for all that are bound to it so far,
  /// or in which it goes on.
  private static int end(Map<Integer, Integer> next, int unit) {
    int at = unit;
    for (Integer up = next.get(at); up != null && up != at; up = next.get(at)) at = up;
    return at;
  }

  private static Set<Integer> unitsOf(List<SuccessorStore.Line> lines) {
    Set<Integer> units = new TreeSet<>();
    for (SuccessorStore.Line line : lines) {
      units.add(line.oldUnit());
      units.add(line.newUnit());
    }
    return units;
  }

  /// For each line its part of what stood and of every day.
  private static List<GroupFigures> divide(GroupFigures going, List<SuccessorStore.Line> lines) {
    long[][] stood = divide(going.totals(), lines);
    List<GroupFigures> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      parts.add(new GroupFigures(lines.get(i).newUnit(), stood[i], new TreeMap<>()));
    }
    going
        .days()
        .forEach((day, values) -> {
          long[][] made = divide(values, lines);
          for (int i = 0; i < made.length; i++) parts.get(i).days().put(day, made[i]);
        });
    return parts;
  }

  /// The lines of each unit that was redrawn, in the order of time.
  private static Map<List<Object>, List<SuccessorStore.Line>> byUnit(
      List<SuccessorStore.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> List.of(line.redrawingId(), line.oldUnit()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /// For each line its part of every measure; what was taken away is divided like what was given.
  private static long[][] divide(long[] values, List<SuccessorStore.Line> lines) {
    long[] shares = lines.stream().mapToLong(SuccessorStore.Line::share).toArray();
    long[][] parts = new long[shares.length][values.length];
    for (int m = 0; m < values.length; m++) {
      long[] split = LargestRemainder.split(Math.abs(values[m]), shares);
      for (int i = 0; i < shares.length; i++) parts[i][m] = values[m] < 0 ? -split[i] : split[i];
    }
    return parts;
  }
}
