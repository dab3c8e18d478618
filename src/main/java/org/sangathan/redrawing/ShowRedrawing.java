package org.sangathan.redrawing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.access.Sights;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.membership.Rehoming;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows how a unit is redrawn, and was.
@Controller
class ShowRedrawing {
  static final String CAPABILITY = "redrawing.show-redrawing";
  private static final String SEE_FILES = "exchange.show-uploads";
  private static final String SEE_PEOPLE = "people.show-people";
  private static final int MOST_LATE = 50;

  private final Headings headings;
  private final Organisation organisation;
  private final RedrawingStore store;
  private final SuccessorStore successors;
  private final Asking asking;

  /// Who asks, and what they see.
  @Component
  record Asking(Gate gate, Rehoming rehoming, Sights sights) {}

  ShowRedrawing(
      Headings headings,
      Organisation organisation,
      RedrawingStore store,
      SuccessorStore successors,
      Asking asking) {
    this.headings = headings;
    this.organisation = organisation;
    this.store = store;
    this.successors = successors;
    this.asking = asking;
  }

  @GetMapping("/u/{code}/redraw")
  @Sees(CAPABILITY)
  RedrawPage show(Place place, Actor actor) {
    int unit = place.unit();
    Heading heading = headings.of(unit, actor);
    List<RedrawPage.Past> past =
        store.touching(List.of(unit)).stream().map(one -> past(one, unit, actor)).toList();
    return new RedrawPage(
        heading,
        may(actor, place),
        organisation.tree().children(unit).length > 0,
        past,
        lists(unit),
        past.stream()
            .filter(one -> one.undoneOn() == null)
            .findFirst()
            .map(one -> one.day().minusDays(1))
            .orElse(null),
        late(place, actor));
  }

  private List<RedrawPage.Brought> lists(int unit) {
    return store.listsAt(unit).stream()
        .map(one ->
            new RedrawPage.Brought(
                one.uploadId().toString(),
                one.day(),
                one.undoneOn(),
                one.before(),
                one.after(),
                one.renewed()))
        .toList();
  }

  /// Of a list only what became of this unit.
  private RedrawPage.Past past(RedrawingStore.Redrawing one, int unit, Actor actor) {
    List<TodaysBoundaries.Line> lines =
        one.upload() == null ? successors.of(one.id()) : successors.of(one.id(), unit);
    return new RedrawPage.Past(
        one.id().toString(),
        one.kind(),
        one.day(),
        one.undoneOn(),
        steps(lines.stream().mapToInt(TodaysBoundaries.Line::oldUnit), actor),
        steps(lines.stream().mapToInt(TodaysBoundaries.Line::newUnit), actor),
        one.unit() == unit && one.upload() == null);
  }

  private List<Heading.Step> steps(IntStream units, Actor actor) {
    return headings.steps(units.distinct().toArray(), actor);
  }

  private List<RedrawPage.Late> late(Place place, Actor actor) {
    List<Rehoming.Unsorted> unsorted =
        asking
            .rehoming
            .unsorted(asking.sights.of(actor, place.unit(), SEE_PEOPLE), place.unit(), MOST_LATE)
            .stream()
            .filter(one -> successors.parts(one.saidFor()) > 1)
            .toList();
    Map<Integer, Heading.Step> units =
        steps(unsorted.stream().mapToInt(Rehoming.Unsorted::saidFor), actor).stream()
            .collect(Collectors.toMap(Heading.Step::id, Function.identity()));
    return unsorted.stream()
        .map(one ->
            new RedrawPage.Late(
                one.personId().toString(),
                one.day(),
                Objects.requireNonNull(units.get(one.saidFor()))))
        .toList();
  }

  private Set<String> may(Actor actor, Place place) {
    return Stream.concat(
            Stream.<Class<? extends Act<?, ?>>>of(
                    SplitUnit.class, MergeUnits.class, UndoRedrawing.class, SortPerson.class)
                .map(Acts::nameOf),
            Stream.of(SEE_FILES).filter(see -> takesLists(place.unit())))
        .filter(act -> asking.gate.posting(actor, act, place).isPresent())
        .collect(Collectors.toSet());
  }

  /// A list is brought at a constituency or above.
  private boolean takesLists(int unit) {
    Tree tree = organisation.tree();
    return tree.cell(unit) == unit && tree.children(unit).length > 0;
  }
}
