package org.sangathan.boundaries;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private record Bound(Set<Integer> units, List<List<Line>> lines) {}

  private final TodaysBoundaries todays;
  private final Shares shares;
  private final ReentrantLock looking = new ReentrantLock();
  private final LinkedHashMap<LocalDate, List<Bound>> byDay =
      new LinkedHashMap<>(MOST_DAYS, 0.75f, true);
  private List<List<Integer>> bornElsewhere = List.of();
  private WeakReference<Tree> seen = new WeakReference<>(null);

  Redrawings(TodaysBoundaries todays, Shares shares) {
    this.todays = todays;
    this.shares = shares;
  }

  /// What was redrawn on a day or after it, as far as it matters. What another node redrew a moment
  /// ago is known here in the next one.
  ///
  /// @param tree of today
  /// @param wanted whether units that redrawings have bound to each other matter
  Redrawn since(Tree tree, LocalDate day, Predicate<Set<Integer>> wanted) {
    return new Redrawn(
        known(tree, day).stream()
            .filter(bound -> bound.units.stream().allMatch(tree::has) && wanted.test(bound.units))
            .map(Bound::lines)
            .flatMap(Collection::stream)
            .toList(),
        shares);
  }

  /// Units of which facts lie in another cell than their own, and that are told elsewhere than
  /// those are added up. Those that lie alike are asked about together.
  int[] parted(Tree tree, Paths paths) {
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

  private List<Bound> known(Tree tree, LocalDate day) {
    looking.lock();
    try {
      look(tree);
      List<Bound> known = byDay.computeIfAbsent(day, this::read);
      if (byDay.size() > MOST_DAYS) byDay.pollFirstEntry();
      return known;
    } finally {
      looking.unlock();
    }
  }

  private List<Bound> read(LocalDate day) {
    List<List<Line>> lines = todays.since(day);
    Map<Integer, Integer> next = new HashMap<>();
    lines.forEach(parts ->
        parts.forEach(line ->
            next.put(
                TodaysBoundaries.end(next, line.oldUnit()),
                TodaysBoundaries.end(next, line.newUnit()))));
    return lines.stream()
        .collect(
            Collectors.groupingBy(parts -> TodaysBoundaries.end(next, parts.getFirst().oldUnit())))
        .values()
        .stream()
        .map(bound -> new Bound(Redrawn.unitsOf(bound), bound))
        .toList();
  }
}
