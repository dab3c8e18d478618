package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;

/// A past day in today's boundaries: the units of today, with what those had that they followed.
///
/// @param heirs see [org.sangathan.redrawing.TodaysBoundaries#heirsSince]
record Onward(
    Present present,
    Followed followed,
    Map<Integer, Integer> heirs,
    PlaceStore store,
    LocalDate day)
    implements OfToday {

  @Override
  public int[] homes(int unit, Figures.Scope scope) {
    Tree tree = present.tree();
    return IntStream.concat(
            IntStream.of(present.homes(unit, scope)),
            heirs.keySet().stream().mapToInt(Integer::intValue).filter(tree::has))
        .distinct()
        .filter(home ->
            scope == Figures.Scope.HERE ? told(home) == unit : tree.within(told(home), unit))
        .toArray();
  }

  @Override
  public int told(int home) {
    Tree tree = present.tree();
    return tree.has(home) && tree.isClosed(home) ? heirs.getOrDefault(home, home) : home;
  }

  @Override
  public Doings doings() {
    return present.doings();
  }

  @Override
  public Shifts shifts() {
    return new Shifts(present.tree(), store.knownParents(day), heirs);
  }

  @Override
  public int parent(int unit) {
    return present.parent(unit);
  }

  @Override
  public int[] children(int unit) {
    return present.children(unit);
  }

  @Override
  public int[] atLevel(int unit, Level level) {
    return present.atLevel(unit, level);
  }

  @Override
  public int[] linked(int unit) {
    return present.linked(unit);
  }

  @Override
  public Group linkedWithin(int unit, int place) {
    return present.linkedWithin(unit, place);
  }

  @Override
  public Map<Integer, Unit> units(int... numbers) {
    return present.units(numbers);
  }

  @Override
  public <K> Map<Integer, Map<K, Long>> said(
      int[] units, Function<int[], Map<Integer, Map<K, Long>>> read) {
    return followed.said(units, read);
  }
}
