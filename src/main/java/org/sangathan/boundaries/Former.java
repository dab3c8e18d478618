package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.LateArrivals;
import org.sangathan.figures.Measure;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;

/// A past day as it was then: the units of that day, each where it lay and as it was called.
record Former(Present present, FormerPlaces places, PlaceStore store, LocalDate day)
    implements Drawing {
  private static final int MOST = 5_000;

  @Override
  public int parent(int unit) {
    return places.parent(unit);
  }

  @Override
  public int[] children(int unit) {
    return there(places.children(unit));
  }

  @Override
  public int[] atLevel(int unit, Level level) {
    return there(places.atLevel(unit, level.id()));
  }

  /// Of more than a page can set side by side each is asked for when its row is written.
  private int[] there(int[] units) {
    if (units.length > MOST) return units;
    Set<Integer> open = open(units).keySet();
    return IntStream.of(units).filter(open::contains).toArray();
  }

  private Map<Integer, Unit> open(int... numbers) {
    Map<Integer, Unit> units = new HashMap<>(present.units(numbers));
    units.values().removeIf(unit -> !unit.isThereOn(day));
    units.keySet().removeAll(store.closed(numbers, day));
    return units;
  }

  @Override
  public int[] homes(int unit, Figures.Scope scope) {
    return scope == Figures.Scope.HERE ? new int[] {unit} : places.under(unit);
  }

  @Override
  public int told(int home) {
    return home;
  }

  @Override
  public Doings doings() {
    Tree tree = present.tree();
    IntStream moved = places.moved().stream().flatMapToInt(top -> IntStream.of(tree.under(top)));
    return new Doings(tree, present.todays().heirsBy(day), places::parent, moved);
  }

  @Override
  public Shifts shifts() {
    return new Shifts(present.tree(), store.knownParents(day), places.parents());
  }

  @Override
  public int[] linked(int unit) {
    return places.outermost(
        places.tied(unit).stream().filter(tied -> !places.within(tied, unit)).toList());
  }

  @Override
  public Group linkedWithin(int unit, int place) {
    return new Group(
        unit,
        places.outermost(
            places.tied(unit).stream().filter(tied -> places.within(tied, place)).toList()));
  }

  @Override
  public Map<Integer, Unit> units(int... numbers) {
    Map<Integer, Unit> units = open(numbers);
    for (PlaceStore.Name name : store.names(numbers, day)) {
      units.computeIfPresent(name.unitId(), (id, unit) -> unit.named(name.nameHi(), name.nameEn()));
    }
    return units;
  }

  @Override
  public List<GroupFigures> figures(List<Group> groups, LocalDate from) {
    Tree tree = present.tree();
    Paths paths = new Paths(tree, places::parent, Paths.wholes(groups));
    Mending mending = new Mending(paths, day);
    List<Integer> wholes = places.moved().stream().filter(this::isWhole).toList();
    for (int top : wholes) carryWhole(mending, paths, top, from);
    Set<Integer> carried =
        wholes.stream()
            .flatMap(top -> IntStream.of(tree.under(top)).boxed())
            .collect(Collectors.toSet());
    IntStream single =
        IntStream.concat(
                IntStream.of(tree.bornElsewhere()),
                places.moved().stream().flatMapToInt(top -> IntStream.of(tree.under(top))))
            .distinct()
            .filter(unit -> !carried.contains(unit));
    present.counted().eachByCell(paths.parted(single)).forEach(mending::carry);
    return mending.of(groups, present.counted().of(groups, from));
  }

  /// Whether all that lies in the moved unit today lay in it then, and is added up where it lies: a
  /// constituency, or a district, that went elsewhere as it was.
  private boolean isWhole(int unit) {
    Tree tree = present.tree();
    return tree.isOfWholeCells(unit)
        && places.isAlone(unit)
        && IntStream.of(tree.bornElsewhere()).noneMatch(each -> tree.within(each, unit));
  }

  private void carryWhole(Mending mending, Paths paths, int unit, LocalDate from) {
    if (!paths.isParted(List.of(unit))) return;
    GroupFigures all = present.counted().of(List.of(Group.of(unit)), from).getFirst();
    mending.carry(unit, Map.of(unit, all));
  }

  @Override
  public Map<Integer, LateArrivals> late(
      Measure measure, List<Group> groups, LateArrivals.Days days) {
    return present.counted().late(measure, groups, days);
  }

  @Override
  public GroupFigures here(int unit, LocalDate from) {
    return present.counted().here(unit, from);
  }
}
