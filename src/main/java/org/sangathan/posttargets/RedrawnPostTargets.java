package org.sangathan.posttargets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.sangathan.posttargets.PostTargetStore.Said;
import org.sangathan.targets.Redividing;
import org.sangathan.targets.Redividing.Line;
import org.sangathan.targets.Redividing.Moment;
import org.springframework.stereotype.Component;

/// Targets by post follow when boundaries are redrawn. Such a number is for each holder, and so
/// every part gets it whole. In a unit that goes on what held holds on; a new one gets the highest
/// of what was said for those of which it is made. What a unit had set for those below it is set by
/// the one in which they lie now. Drives that are over stay as they were.
@Component
public class RedrawnPostTargets {

  /// Of which unit what is said by whom.
  private record Key(UUID drive, String kind, String measure, int issuer, int unit) {
    static Key of(Said said) {
      return new Key(said.drive(), said.postType(), said.measure(), said.issuer(), said.unitId());
    }

    Key at(int other, int by) {
      return new Key(drive, kind, measure, by, other);
    }
  }

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::drive)
          .thenComparing(Key::kind)
          .thenComparing(Key::measure)
          .thenComparing(Key::issuer)
          .thenComparing(Key::unit);

  private final PostTargetStore store;
  private final Drives drives;

  RedrawnPostTargets(PostTargetStore store, Drives drives) {
    this.store = store;
    this.drives = drives;
  }

  /// How many were said for the units themselves.
  public long count(Tree tree, Collection<Integer> units, Moment when) {
    int[] numbers = numbers(units);
    return held(tree, numbers, numbers, when).keySet().stream()
        .filter(key -> units.contains(key.unit))
        .count();
  }

  /// @param tree with everything where it lies now
  /// @param below every unit that went from one of the redrawn units into another
  public void follow(Tree tree, List<Line> lines, Collection<Integer> below, Moment when) {
    Map<Integer, List<Line>> byUnit = lines.stream().collect(Collectors.groupingBy(Line::before));
    Set<Integer> units = new TreeSet<>(byUnit.keySet());
    lines.forEach(line -> units.add(line.after()));
    Set<Integer> among = new TreeSet<>(units);
    among.addAll(below);
    Map<Key, Long> before = held(tree, numbers(units), numbers(among), when);
    Set<Integer> goingOn =
        lines.stream()
            .filter(line -> line.before() == line.after())
            .map(Line::after)
            .collect(Collectors.toSet());
    Map<Key, Long> after = new TreeMap<>(ORDER);
    before.forEach((key, value) -> {
      Line itself = new Line(key.unit, key.unit, 1);
      for (Line line : byUnit.getOrDefault(key.unit, List.of(itself))) {
        int unit = line.after();
        if (unit != key.unit && goingOn.contains(unit)) continue;
        Key there = key.at(unit, Redividing.issuer(tree, key.issuer, unit, byUnit));
        after.merge(there, value, Math::max);
      }
    });
    write(tree, when.at(), before, after);
  }

  /// What was said for the units is again what it was at that moment.
  public void takeBack(Tree tree, Collection<Integer> units, Instant before, Moment when) {
    int[] numbers = numbers(units);
    Moment then = new Moment(before.minusNanos(1_000), when.day());
    Map<Key, Long> was = held(tree, numbers, numbers, then);
    write(tree, when.at(), held(tree, numbers, numbers, when), was);
  }

  /// Those of the units for which a target by post was said after that moment.
  public List<Integer> setSince(Tree tree, Collection<Integer> units, Instant at) {
    int[] numbers = numbers(units);
    return store.setSince(tree.allCells(numbers), numbers, at);
  }

  /// @param among the units whose targets may be concerned, for their cells
  private Map<Key, Long> held(Tree tree, int[] units, int[] among, Moment moment) {
    Map<Key, Long> held = new TreeMap<>(ORDER);
    List<UUID> running =
        drives.allHere().stream()
            .filter(drive -> !drive.isOver(moment.day()))
            .map(Drive::id)
            .toList();
    if (running.isEmpty()) return held;
    int[] cells =
        IntStream.concat(
                IntStream.of(tree.allCells(among)),
                IntStream.of(units).flatMap(unit -> IntStream.of(tree.allCellsUnder(unit))))
            .distinct()
            .toArray();
    for (Said said : store.held(cells, units, running, moment.at())) {
      if (said.value() > 0) held.put(Key.of(said), said.value());
    }
    return held;
  }

  private void write(Tree tree, Instant at, Map<Key, Long> is, Map<Key, Long> shall) {
    List<Said> rows = new ArrayList<>();
    shall.forEach((key, value) -> {
      if (!value.equals(is.get(key))) rows.add(said(tree, key, value));
    });
    is.keySet().stream()
        .filter(key -> !shall.containsKey(key))
        .forEach(key -> rows.add(said(tree, key, 0)));
    store.add(rows, at);
  }

  private static Said said(Tree tree, Key key, long value) {
    return new Said(
        tree.cell(key.unit), key.unit, key.drive, key.kind, key.measure, key.issuer, value);
  }

  private static int[] numbers(Collection<Integer> units) {
    return units.stream().mapToInt(Integer::intValue).toArray();
  }
}
