package org.sangathan.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells `access` where units lie. The top of the main tree is above every tree.
@Component
final class TreePlaces implements Places {
  /// Two generations live at a time: some 20 MB when a whole state is at work.
  private static final int MOST_IN_A_GENERATION = 50_000;

  /// Codes are not in the tree in memory. But a unit keeps its code for ever, so what was read once
  /// need not be asked again while the unit is there; only a file that is undone removes units.
  private record Generation(Map<String, Integer> numbers, Map<Integer, String> codes) {
    Generation() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  private final Organisation organisation;
  private final ObjectProvider<Boundaries.Redrawn> redrawn;
  private volatile Generation young = new Generation();
  private volatile Generation old = new Generation();

  TreePlaces(Organisation organisation, ObjectProvider<Boundaries.Redrawn> redrawn) {
    this.organisation = organisation;
    this.redrawn = redrawn;
  }

  @Override
  public Optional<Place> byCode(String code) {
    Integer number = young.numbers.get(code);
    if (number == null) number = old.numbers.get(code);
    if (number != null && organisation.tree().has(number)) return Optional.of(place(number, code));
    return organisation.unit(code).map(this::known).map(this::remember);
  }

  @Override
  public Optional<Place> byId(int unit) {
    @Nullable String code = young.codes.get(unit);
    if (code == null) code = old.codes.get(unit);
    if (code != null && organisation.tree().has(unit)) return Optional.of(place(unit, code));
    return Optional.ofNullable(organisation.units(unit).get(unit)).map(this::remember);
  }

  @Override
  public Place today(Place place) {
    if (!organisation.tree().has(place.unit()) || !organisation.tree().isClosed(place.unit())) {
      return place;
    }
    return redrawn.stream()
        .flatMap(each -> each.successor(place.unit()).stream().boxed())
        .findFirst()
        .flatMap(this::byId)
        .orElse(place);
  }

  @Override
  public boolean within(int unit, int ancestor) {
    Tree tree = organisation.tree();
    return tree.within(unit, ancestor) || (ancestor == tree.top() && tree.has(unit));
  }

  @Override
  public boolean isSuspended(int unit) {
    Tree tree = organisation.tree();
    return tree.has(unit)
        && organisation.trees().stream()
            .anyMatch(each -> each.suspended() && each.id() == tree.tree(unit));
  }

  @Override
  public int[] below(int unit) {
    Tree tree = organisation.tree();
    return unit == tree.top()
        ? IntStream.range(0, tree.size()).map(tree::unit).toArray()
        : tree.under(unit);
  }

  @Override
  public int[] line(int unit) {
    Tree tree = organisation.tree();
    return IntStream.concat(IntStream.of(tree.top()), IntStream.of(tree.pathTo(unit)))
        .distinct()
        .toArray();
  }

  @Override
  public int[] cells(int unit) {
    Tree tree = organisation.tree();
    return tree.has(unit) ? tree.allCells(unit) : new int[] {};
  }

  /// Under the top all trees are meant, as in [#below].
  @Override
  public int[] cellsBelow(int unit) {
    Tree tree = organisation.tree();
    return unit == tree.top() ? tree.allCellsOfAllTrees() : tree.allCellsUnder(unit);
  }

  @Override
  public boolean isOfWholeCells(int unit) {
    Tree tree = organisation.tree();
    return unit == tree.top() || tree.isOfWholeCells(unit);
  }

  @Override
  public Place root() {
    Tree tree = organisation.tree();
    // The act that founds the organisation happens nowhere yet.
    return tree.size() == 0 ? new Place(0, 0, "") : byId(tree.top()).orElseThrow();
  }

  @Override
  public Map<Integer, Name> names(Collection<Integer> units) {
    return organisation
        .units(units.stream().mapToInt(Integer::intValue).toArray())
        .values()
        .stream()
        .collect(
            Collectors.toMap(
                Unit::id, u -> new Name(u.id(), u.code(), u.nameHi(), u.nameEn()), (a, b) -> a));
  }

  /// A unit that another node has just made is not in the tree yet: whoever made it is led to its
  /// page, which may be asked of this node.
  private Unit known(Unit unit) {
    if (!organisation.tree().has(unit.id())) organisation.catchUp();
    return unit;
  }

  private Place remember(Unit unit) {
    if (young.numbers.size() >= MOST_IN_A_GENERATION) {
      old = young;
      young = new Generation();
    }
    young.numbers.put(unit.code(), unit.id());
    young.codes.put(unit.id(), unit.code());
    return new Place(unit.id(), unit.cell(), unit.code());
  }

  private Place place(int unit, String code) {
    return new Place(unit, organisation.tree().cell(unit), code);
  }
}
