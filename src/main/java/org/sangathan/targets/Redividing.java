package org.sangathan.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Targets follow when boundaries are redrawn: the parts of a unit get its target divided, so that
/// they add up to it exactly, and a unit made of several gets the sum. What a unit had set for
/// those below it is set by the one in which they lie now. Drives that are over stay as they were.
@Component
public class Redividing {

  /// A unit goes wholly or in part into another, which may be itself.
  ///
  /// @param share beside the shares of the other lines of the same unit
  public record Line(int before, int after, long share) {}

  private record Key(UUID drive, String measure, int issuer, int unit) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::drive)
          .thenComparing(Key::measure)
          .thenComparing(Key::issuer)
          .thenComparing(Key::unit);

  private final TargetStore store;
  private final Drives drives;

  Redividing(TargetStore store, Drives drives) {
    this.store = store;
    this.drives = drives;
  }

  /// How many targets of the units themselves would be divided or summed.
  public int count(Tree tree, Collection<Integer> units, Moment when) {
    int[] numbers = units.stream().mapToInt(Integer::intValue).toArray();
    return (int)
        held(tree, numbers, numbers, when).keySet().stream()
            .filter(key -> units.contains(key.unit))
            .count();
  }

  /// When it happens; drives that are over on that day are left alone.
  public record Moment(Instant at, LocalDate day) {}

  /// @param tree with everything where it lies now
  /// @param below every unit that went from one of the redrawn units into another
  public void redivide(Tree tree, List<Line> lines, Collection<Integer> below, Moment when) {
    Map<Integer, List<Line>> byUnit =
        lines.stream().collect(Collectors.groupingBy(Line::before, Collectors.toList()));
    Set<Integer> units = new TreeSet<>(byUnit.keySet());
    lines.forEach(line -> units.add(line.after));
    int[] among = IntStream.concat(numbers(units), numbers(below)).toArray();
    Map<Key, Long> before = held(tree, numbers(units).toArray(), among, when);
    Map<Key, Long> after = new TreeMap<>(ORDER);
    before.forEach((key, value) -> {
      List<Line> parts = byUnit.getOrDefault(key.unit, List.of(new Line(key.unit, key.unit, 1)));
      long[] values =
          LargestRemainder.split(value, parts.stream().mapToLong(Line::share).toArray());
      for (int i = 0; i < values.length; i++) {
        int unit = parts.get(i).after;
        int issuer = issuer(tree, key.issuer, unit, byUnit);
        if (values[i] > 0)
          after.merge(new Key(key.drive, key.measure, issuer, unit), values[i], Long::sum);
      }
    });
    write(tree, when.at, differences(before, after));
  }

  /// Whoever set it: of the units that follow the issuer the one in which the target's unit lies.
  public static int issuer(Tree tree, int issuer, int unit, Map<Integer, List<Line>> byUnit) {
    List<Line> parts = byUnit.get(issuer);
    if (parts == null) return issuer;
    return parts.stream()
        .map(Line::after)
        .filter(part -> tree.within(unit, part))
        .findFirst()
        .orElse(parts.getFirst().after);
  }

  /// What is set for the units is again what it was at that moment.
  public void takeBack(Tree tree, Collection<Integer> units, Instant before, Moment when) {
    int[] numbers = numbers(units).toArray();
    Map<Key, Long> was =
        held(tree, numbers, numbers, new Moment(before.minusNanos(1_000), when.day));
    Map<Key, Long> is = held(tree, numbers, numbers, when);
    write(tree, when.at, differences(is, was));
  }

  /// Those of the units for which a target was set after that moment.
  public List<Integer> setSince(Tree tree, Collection<Integer> units, Instant at) {
    int[] numbers = numbers(units).toArray();
    return store.setSince(tree.allCells(numbers), numbers, at);
  }

  /// @param among the units whose targets may be concerned, for their cells
  private Map<Key, Long> held(Tree tree, int[] units, int[] among, Moment moment) {
    Set<UUID> running =
        drives.allHere().stream()
            .filter(drive -> !drive.isOver(moment.day))
            .map(Drive::id)
            .collect(Collectors.toSet());
    Map<Key, Long> held = new TreeMap<>(ORDER);
    if (running.isEmpty()) return held;
    int[] cells =
        IntStream.concat(
                IntStream.of(tree.allCells(among)),
                IntStream.of(units).flatMap(unit -> IntStream.of(tree.allCellsUnder(unit))))
            .distinct()
            .toArray();
    for (TargetStore.Held one : store.held(cells, units, running, moment.at)) {
      if (one.value() > 0)
        held.put(new Key(one.drive(), one.measure(), one.issuer(), one.unitId()), one.value());
    }
    return held;
  }

  private static Map<Key, Long> differences(Map<Key, Long> before, Map<Key, Long> after) {
    Map<Key, Long> changes = new TreeMap<>(ORDER);
    after.forEach((key, value) -> {
      if (!value.equals(before.get(key))) changes.put(key, value);
    });
    before.keySet().stream()
        .filter(key -> !after.containsKey(key))
        .forEach(key -> changes.put(key, 0L));
    return changes;
  }

  private void write(Tree tree, Instant at, Map<Key, Long> changes) {
    Map<TargetStore.Key, List<Map.Entry<Integer, Long>>> rows = new LinkedHashMap<>();
    changes.forEach((key, value) -> {
      TargetMeasure measure = TargetMeasure.of(key.measure).orElseThrow();
      rows.computeIfAbsent(
              new TargetStore.Key(key.drive, measure, key.issuer), k -> new ArrayList<>())
          .add(Map.entry(key.unit, value));
    });
    rows.forEach((key, some) -> store.add(key, at, TargetStore.Columns.of(tree, some)));
  }

  private static IntStream numbers(Collection<Integer> units) {
    return units.stream().mapToInt(Integer::intValue);
  }
}
