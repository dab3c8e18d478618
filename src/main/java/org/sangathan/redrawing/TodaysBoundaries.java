package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sangathan.figures.Figures;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measure;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.targets.LargestRemainder;
import org.springframework.stereotype.Component;

/// What a unit made and what stood in it, told in today's boundaries: closed days stay where they
/// were made, and are divided here by the shares of what followed what, day by day, so that the
/// parts add up to what was there.
@Component
public class TodaysBoundaries {
  private final SuccessorStore successors;
  private final Figures figures;
  private final Organisation organisation;

  TodaysBoundaries(SuccessorStore successors, Figures figures, Organisation organisation) {
    this.successors = successors;
    this.figures = figures;
    this.organisation = organisation;
  }

  /// What the unit and those below it made on these days, in the order of the measures; nothing for
  /// what stands, and for what came and went by moving.
  public long[] made(int unit, LocalDate from, LocalDate to) {
    Drawn drawn = drawn(unit);
    Map<Integer, NavigableMap<LocalDate, long[]>> days = new HashMap<>();
    drawn.own.forEach((each, own) -> days.put(each, new TreeMap<>(own.days())));
    for (List<SuccessorStore.Line> lines : drawn.redrawings) {
      int before = lines.getFirst().oldUnit();
      NavigableMap<LocalDate, long[]> own = days.getOrDefault(before, new TreeMap<>());
      NavigableMap<LocalDate, long[]> going =
          goesOn(lines) ? own.headMap(lines.getFirst().day(), false) : own;
      Map<LocalDate, long[]> divided = new TreeMap<>(going);
      going.clear();
      divided.forEach((day, values) -> {
        long[][] parts = divide(values, lines);
        for (int i = 0; i < parts.length; i++) {
          add(days.computeIfAbsent(lines.get(i).newUnit(), u -> new TreeMap<>()), day, parts[i]);
        }
      });
    }
    long[] made = new long[figures.measures().size()];
    for (int each : drawn.present) {
      days.getOrDefault(each, new TreeMap<>())
          .subMap(from, true, to, true)
          .values()
          .forEach(values -> add(made, values));
    }
    return only(made, Measure.Kind.FLOW);
  }

  /// What stood in the unit and below it when a day ended; nothing for what happens.
  public long[] stood(int unit, LocalDate on) {
    Drawn drawn = drawn(unit);
    Map<Integer, long[]> stood = new HashMap<>();
    drawn.own.forEach((each, own) -> stood.put(each, totalsOn(own, on)));
    for (List<SuccessorStore.Line> lines : drawn.redrawings) {
      if (!lines.getFirst().day().isAfter(on)) continue;
      long[] going = stood.remove(lines.getFirst().oldUnit());
      if (going == null) continue;
      long[][] parts = divide(going, lines);
      for (int i = 0; i < parts.length; i++) {
        long[] sum =
            stood.computeIfAbsent(lines.get(i).newUnit(), u -> new long[figures.measures().size()]);
        add(sum, parts[i]);
      }
    }
    long[] sum = new long[figures.measures().size()];
    for (int each : drawn.present) {
      add(sum, stood.getOrDefault(each, new long[sum.length]));
    }
    return only(sum, Measure.Kind.STOCK);
  }

  /// @param present the units of today, at and below the one that is asked for
  /// @param own what was counted in each unit itself, former ones included
  /// @param redrawings each old unit with its lines, in the order of time
  private record Drawn(
      List<Integer> present,
      Map<Integer, GroupFigures> own,
      List<List<SuccessorStore.Line>> redrawings) {}

  private Drawn drawn(int unit) {
    Tree tree = organisation.tree();
    List<Integer> under = IntStream.of(tree.under(unit)).boxed().toList();
    List<SuccessorStore.Line> lines = successors.reaching(under);
    Map<List<Object>, List<SuccessorStore.Line>> byUnit = new LinkedHashMap<>();
    Set<Integer> all = new TreeSet<>(under);
    for (SuccessorStore.Line line : lines) {
      byUnit
          .computeIfAbsent(key(line.redrawingId(), line.oldUnit()), k -> new ArrayList<>())
          .add(line);
      all.add(line.oldUnit());
      all.add(line.newUnit());
    }
    int[] units = all.stream().filter(tree::has).mapToInt(Integer::intValue).toArray();
    return new Drawn(under, figures.eachHere(units), List.copyOf(byUnit.values()));
  }

  private static List<Object> key(UUID redrawing, int unit) {
    return List.of(redrawing, unit);
  }

  private static boolean goesOn(List<SuccessorStore.Line> lines) {
    return lines.stream().anyMatch(line -> line.oldUnit() == line.newUnit());
  }

  private long[] totalsOn(GroupFigures own, LocalDate on) {
    return IntStream.range(0, figures.measures().size())
        .mapToLong(m -> own.totalOn(m, on))
        .toArray();
  }

  private static void add(NavigableMap<LocalDate, long[]> days, LocalDate day, long[] values) {
    long[] sum = days.getOrDefault(day, new long[values.length]).clone();
    add(sum, values);
    days.put(day, sum);
  }

  private static void add(long[] sum, long[] values) {
    for (int m = 0; m < sum.length; m++) sum[m] += values[m];
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

  private long[] only(long[] values, Measure.Kind kind) {
    long[] some = values.clone();
    for (int m = 0; m < some.length; m++) {
      if (figures.measures().all().get(m).kind() != kind) some[m] = 0;
    }
    return some;
  }
}
