package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Units for programs.
@RestController
class UnitApi {
  private final Organisation organisation;
  private final UnitStore store;
  private final ShowSearch search;

  UnitApi(Organisation organisation, UnitStore store, ShowSearch search) {
    this.organisation = organisation;
    this.store = store;
    this.search = search;
  }

  /// @param path codes of the units above, root first
  record OneUnit(
      String code,
      String tree,
      String level,
      @Nullable String nameHi,
      @Nullable String nameEn,
      @Nullable String kind,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<String> path,
      List<UnitStore.OfficialId> officialIds) {}

  record ChildUnit(
      String code,
      String level,
      @Nullable String nameHi,
      @Nullable String nameEn,
      boolean hasChildren) {}

  record FoundUnit(
      String code,
      String level,
      @Nullable String nameHi,
      @Nullable String nameEn,
      @Nullable String parent,
      @Nullable String foundBy) {}

  @GetMapping("/api/v1/units/{code}")
  @Sees("organisation.show-unit")
  OneUnit unit(Place place) {
    Tree tree = organisation.tree();
    int[] path = tree.ancestors(place.unit());
    var units = organisation.units(tree.pathTo(place.unit()));
    Unit unit = Objects.requireNonNull(units.get(place.unit()));
    return new OneUnit(
        unit.code(),
        organisation.trees().stream()
            .filter(t -> t.id() == unit.tree())
            .map(TreeName::code)
            .findFirst()
            .orElse(""),
        tree.level(unit.id()).code(),
        unit.nameHi(),
        unit.nameEn(),
        unit.kind(),
        unit.validFrom(),
        unit.validTo(),
        IntStream.of(path).mapToObj(id -> Objects.requireNonNull(units.get(id)).code()).toList(),
        store.officialIds(unit.id()));
  }

  @GetMapping("/api/v1/units/{code}/children")
  @Sees("organisation.show-unit")
  List<ChildUnit> children(Place place) {
    Tree tree = organisation.tree();
    return organisation.units(tree.children(place.unit())).values().stream()
        .map(unit ->
            new ChildUnit(
                unit.code(),
                tree.level(unit.id()).code(),
                unit.nameHi(),
                unit.nameEn(),
                tree.children(unit.id()).length > 0))
        .toList();
  }

  @GetMapping("/api/v1/units")
  @SignedInOnly
  List<FoundUnit> find(Actor actor, @RequestParam(defaultValue = "") String q) {
    Tree tree = organisation.tree();
    return search.hits(actor, q).stream()
        .map(hit ->
            new FoundUnit(
                hit.unit().code(),
                tree.level(hit.unit().id()).code(),
                hit.unit().nameHi(),
                hit.unit().nameEn(),
                hit.parent() == null ? null : hit.parent().code(),
                hit.by()))
        .toList();
  }
}
