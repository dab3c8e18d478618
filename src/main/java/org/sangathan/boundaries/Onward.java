package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.redrawing.TodaysBoundaries;

/// A past day in today's boundaries: the units of today, with what those had that they followed.
record Onward(Present present, TodaysBoundaries.Since since, PlaceStore store, LocalDate day)
    implements Drawing {

  @Override
  public int[] homes(int unit, Figures.Scope scope) {
    Tree tree = present.tree();
    return IntStream.concat(
            IntStream.of(present.homes(unit, scope)),
            since.heirs().keySet().stream().mapToInt(Integer::intValue).filter(tree::has))
        .distinct()
        .filter(home ->
            scope == Figures.Scope.HERE ? told(home) == unit : tree.within(told(home), unit))
        .toArray();
  }

  @Override
  public int told(int home) {
    Tree tree = present.tree();
    return tree.has(home) && tree.isClosed(home) ? since.heirs().getOrDefault(home, home) : home;
  }

  @Override
  public Doings doings() {
    return present.doings();
  }

  @Override
  public Shifts shifts() {
    return new Shifts(present.tree(), store.knownParents(day), since.heirs());
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
  public List<GroupFigures> figures(List<Group> groups, LocalDate from) {
    Paths paths = new Paths(present.tree(), present.tree()::parent, Paths.wholes(groups));
    TodaysBoundaries.Redrawn redrawn =
        since.among(bound -> isKnown(bound) && paths.isParted(bound));
    IntStream elsewhere = IntStream.of(paths.parted(IntStream.of(present.tree().bornElsewhere())));
    IntStream looked =
        IntStream.concat(redrawn.units().stream().mapToInt(Integer::intValue), elsewhere);
    Mending mending = new Mending(paths, day);
    Map<Integer, GroupFigures> own = new HashMap<>();
    present
        .counted()
        .eachByCell(looked.distinct().toArray())
        .forEach((unit, cells) -> {
          mending.takeOut(unit, cells);
          own.put(unit, Mending.whole(cells).until(day));
        });
    redrawn.told(own).forEach(mending::put);
    return mending.of(groups, present.figures(groups, from));
  }

  @Override
  public GroupFigures here(int unit, LocalDate from) {
    TodaysBoundaries.Redrawn redrawn = since.among(bound -> bound.contains(unit) && isKnown(bound));
    if (!redrawn.units().contains(unit)) return present.here(unit, from);
    Map<Integer, GroupFigures> own = new HashMap<>();
    int[] units = redrawn.units().stream().mapToInt(Integer::intValue).toArray();
    present
        .counted()
        .eachByCell(units)
        .forEach((each, cells) -> own.put(each, Mending.whole(cells).until(day)));
    @Nullable GroupFigures told = redrawn.told(own).get(unit);
    return told == null ? present.counted().nothing(unit) : told;
  }

  /// What another node made a moment ago is known here in the next one.
  private boolean isKnown(Set<Integer> units) {
    return units.stream().allMatch(present.tree()::has);
  }
}
