package org.sangathan.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.organisation.StructurePage.Was;
import org.sangathan.pages.Sees;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows what a unit is and was, and the forms that change it: only those that the reader may use.
@Controller
class ShowStructure {
  private final Organisation organisation;
  private final Headings headings;
  private final UnitStore store;
  private final Gate gate;
  private final Ledger ledger;
  private final ObjectProvider<Boundaries.Redrawn> redrawn;

  ShowStructure(
      Organisation organisation,
      Headings headings,
      UnitStore store,
      Gate gate,
      Ledger ledger,
      ObjectProvider<Boundaries.Redrawn> redrawn) {
    this.redrawn = redrawn;
    this.organisation = organisation;
    this.headings = headings;
    this.store = store;
    this.gate = gate;
    this.ledger = ledger;
  }

  @GetMapping("/u/{code}/structure")
  @Sees("organisation.show-unit")
  StructurePage show(Place place, Actor actor) {
    Unit unit = Objects.requireNonNull(organisation.units(place.unit()).get(place.unit()));
    return new StructurePage(
        headings.of(unit.id(), actor),
        unit.validFrom(),
        unit.nameHi(),
        unit.nameEn(),
        store.officialIds(unit.id()).stream()
            .map(id -> new StructurePage.OfficialNumber(id.scheme(), id.value()))
            .toList(),
        store.weights(unit.id()),
        store.facts(unit.id()),
        ties(unit, actor),
        store.formerNames(unit.id()).stream()
            .map(was -> new Was(was.nameHi(), was.nameEn(), null, was.from(), was.to()))
            .toList(),
        parents(unit, actor),
        redrawn(unit, actor),
        unit.isClosed() ? Set.of() : may(actor, place),
        levelsBelow(unit),
        ledger.openDay());
  }

  private List<StructurePage.Tie> ties(Unit unit, Actor actor) {
    List<UnitStore.Tie> ties = store.ties(unit.id());
    Map<Integer, Heading.Step> steps = steps(ties.stream().mapToInt(UnitStore.Tie::target), actor);
    return ties.stream()
        .filter(tie -> steps.containsKey(tie.target()))
        .map(tie ->
            new StructurePage.Tie(
                Objects.requireNonNull(steps.get(tie.target())),
                tie.type(),
                tie.counts(),
                tie.from(),
                tie.to()))
        .toList();
  }

  private List<Was> parents(Unit unit, Actor actor) {
    List<UnitStore.Was> parents = store.formerParents(unit.id());
    Map<Integer, Heading.Step> steps =
        steps(parents.stream().mapToInt(UnitStore.Was::parent), actor);
    return parents.stream()
        .filter(was -> steps.containsKey(was.parent()))
        .map(was -> was(was, Objects.requireNonNull(steps.get(was.parent()))))
        .toList();
  }

  private List<StructurePage.Redrawn> redrawn(Unit unit, Actor actor) {
    List<Boundaries.Redraw> history =
        redrawn.stream().flatMap(each -> each.history(unit.id()).stream()).toList();
    Map<Integer, Heading.Step> steps =
        steps(history.stream().mapToInt(Boundaries.Redraw::other), actor);
    return history.stream()
        .filter(one -> steps.containsKey(one.other()))
        .map(one ->
            new StructurePage.Redrawn(
                Objects.requireNonNull(steps.get(one.other())), one.before(), one.day()))
        .toList();
  }

  private static Was was(UnitStore.Was was, Heading.Step parent) {
    return new Was(parent.nameHi(), parent.nameEn(), parent.code(), was.from(), was.to());
  }

  private Map<Integer, Heading.Step> steps(IntStream units, Actor actor) {
    return headings.steps(units.distinct().toArray(), actor).stream()
        .collect(Collectors.toMap(Heading.Step::id, Function.identity()));
  }

  private Set<String> may(Actor actor, Place place) {
    return Stream.<Class<? extends Act<?, ?>>>of(
            CreateUnit.class,
            RenameUnit.class,
            MoveUnit.class,
            CloseUnit.class,
            LinkUnits.class,
            UnlinkUnits.class,
            SetCount.class,
            SetFact.class,
            ImportUnits.class)
        .map(Acts::nameOf)
        .filter(act -> gate.posting(actor, act, place).isPresent())
        .collect(Collectors.toSet());
  }

  private Map<String, StructurePage.LevelName> levelsBelow(Unit unit) {
    Map<String, StructurePage.LevelName> below = new LinkedHashMap<>();
    organisation.tree().levels(unit.tree()).stream()
        .filter(level -> level.parents().contains(unit.level()))
        .forEach(level ->
            below.put(level.code(), new StructurePage.LevelName(level.nameHi(), level.nameEn())));
    return below;
  }
}
