package org.sangathan.boundaries;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.organisation.Tree;
import org.sangathan.redrawing.TodaysBoundaries;
import org.sangathan.redrawing.TodaysBoundaries.Line;
import org.springframework.stereotype.Component;

/// What was redrawn since some days, as this node remembers it while the tree stays the same: the
/// list of an election has fifteen thousand lines, and every page asks.
@Component
class Redrawings {
  /// Days on which drives and trends of this week begin; those longest not asked for go first.
  private static final int MOST_DAYS = 16;

  /// Lines that have a unit in common, over any number of others, in the order of time.
  private record Bound(Set<Integer> units, List<List<Line>> lines) {

    /// All lie below one unit, and all their facts in one cell: so a page that does not tell one of
    /// them by itself adds them up as it tells them. Nearly every booth that an election divides.
    boolean isTogether(Tree tree) {
      return units.stream().allMatch(tree::isInOneCell)
          && units.stream().mapToInt(tree::parent).distinct().count() == 1
          && units.stream().mapToInt(tree::cell).distinct().count() == 1;
    }
  }

  /// What was redrawn since a day.
  ///
  /// @param apart those that are not together
  /// @param byUnit all of them
  private record Since(List<Bound> apart, Map<Integer, Bound> byUnit) {

    Stream<Bound> of(Collection<Integer> units) {
      return units.stream().flatMap(unit -> Stream.ofNullable(byUnit.get(unit))).distinct();
    }
  }

  private final TodaysBoundaries todays;
  private final Shares shares;
  private final ReentrantLock looking = new ReentrantLock();
  private final LinkedHashMap<LocalDate, Since> byDay = new LinkedHashMap<>(MOST_DAYS, 0.75f, true);
  private List<List<Integer>> bornElsewhere = List.of();
  private WeakReference<Tree> seen = new WeakReference<>(null);

  Redrawings(TodaysBoundaries todays, Shares shares) {
    this.todays = todays;
    this.shares = shares;
  }

  /// What was redrawn on a day or after it and is bound to one of these units. What another node
  /// redrew a moment ago is known here in the next one.
  ///
  /// @param tree of today
  Redrawn of(Tree tree, LocalDate day, Collection<Integer> units) {
    return redrawn(since(tree, day).of(units));
  }

  /// The same that a page tells elsewhere than it adds it up, or in several of its rows.
  Redrawn parted(Tree tree, LocalDate day, Paths paths) {
    Since since = since(tree, day);
    return redrawn(
        Stream.concat(
                since.apart.stream(),
                since.of(paths.wholes()).filter(bound -> bound.isTogether(tree)))
            .filter(bound -> paths.isParted(bound.units)));
  }

  private Redrawn redrawn(Stream<Bound> bounds) {
    return new Redrawn(bounds.flatMap(bound -> bound.lines.stream()).toList(), shares);
  }

  /// Units of which facts lie in another cell than their own, and that are told elsewhere than
  /// those are added up. Those that lie alike are asked about together.
  int[] bornElsewhere(Tree tree, Paths paths) {
    looking.lock();
    List<List<Integer>> alike;
    try {
      look(tree);
      alike = bornElsewhere;
    } finally {
      looking.unlock();
    }
    return alike.stream().flatMapToInt(units -> paths.parted(units)).toArray();
  }

  /// Whatever is redrawn or undone changes the tree.
  private void look(Tree tree) {
    if (seen.get() == tree) return;
    byDay.clear();
    bornElsewhere =
        List.copyOf(
            IntStream.of(tree.bornElsewhere())
                .boxed()
                .collect(
                    Collectors.groupingBy(unit ->
                        List.of(
                            tree.parent(unit), IntStream.of(tree.allCells(unit)).boxed().toList())))
                .values());
    seen = new WeakReference<>(tree);
  }

  private Since since(Tree tree, LocalDate day) {
    looking.lock();
    try {
      look(tree);
      Since known = byDay.computeIfAbsent(day, first -> read(tree, first));
      if (byDay.size() > MOST_DAYS) byDay.pollFirstEntry();
      return known;
    } finally {
      looking.unlock();
    }
  }

  private Since read(Tree tree, LocalDate day) {
    List<List<Line>> lines = todays.since(day);
    Map<Integer, Integer> next = new HashMap<>();
    lines.forEach(parts ->
        parts.forEach(line ->
            next.put(
                TodaysBoundaries.end(next, line.oldUnit()),
                TodaysBoundaries.end(next, line.newUnit()))));
    List<Bound> apart = new ArrayList<>();
    Map<Integer, Bound> byUnit = new HashMap<>();
    lines.stream()
        .collect(
            Collectors.groupingBy(parts -> TodaysBoundaries.end(next, parts.getFirst().oldUnit())))
        .values()
        .stream()
        .map(bound -> new Bound(Redrawn.unitsOf(bound), bound))
        .filter(bound -> bound.units.stream().allMatch(tree::has))
        .forEach(bound -> {
          if (!bound.isTogether(tree)) apart.add(bound);
          bound.units.forEach(unit -> byUnit.put(unit, bound));
        });
    return new Since(apart, byUnit);
  }
}
