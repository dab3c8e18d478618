package org.sangathan.overview;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.contacts.Contacts;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.posttargets.PostTargets;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a unit: where it stands, what needs its people today, its figures, and the units below it
/// side by side. The same page at every level.
@Controller
class ShowUnit {
  private final Headings headings;
  private final Prospects prospects;
  private final Comparison comparison;
  private final Needs needs;
  private final Asking asking;

  /// Who asks, and what they may do.
  @Component
  record Asking(
      Gate gate,
      Contacts contacts,
      Ledger ledger,
      Tonight tonight,
      PostTargets postTargets,
      Drawings drawings,
      Clock clock) {
    Question question(Map<String, String> said) {
      return Question.of(said, ledger.openDay(), drawings);
    }

    boolean may(Actor actor, String capability, Place place) {
      return gate.posting(actor, capability, place).isPresent();
    }
  }

  ShowUnit(
      Headings headings, Prospects prospects, Comparison comparison, Needs needs, Asking asking) {
    this.headings = headings;
    this.prospects = prospects;
    this.comparison = comparison;
    this.needs = needs;
    this.asking = asking;
  }

  /// The way in: everybody begins at the unit in which they hold a post.
  @GetMapping("/")
  @SignedInOnly
  ResponseEntity<Void> home(Actor actor) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/u/" + asking.gate().home(actor).code())
        .build();
  }

  @GetMapping("/u/{code}")
  @Sees(Figures.SHOW_UNIT)
  UnitPage show(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    return page(new Comparison.Reader(place, actor, voice.language()), said);
  }

  /// @param said the parameters of the address
  UnitPage page(Comparison.Reader reader, Map<String, String> said) {
    Place place = reader.place();
    Actor actor = reader.actor();
    Question question = asking.question(said);
    UnitPage.Asked asked = asked(place, question);
    Prospects.Look look = prospects.look(place, question, Comparison.below(place.unit(), question));
    Comparison.Found found = comparison.of(reader, question, asked, look.read());
    Prospect prospect = prospects.of(look, question, found.children());
    Heading heading = headings.of(place.unit(), actor);
    boolean past = question.day().isPast();
    return new UnitPage(
        heading,
        asked,
        past ? List.of() : asking.contacts().committee(reader.actor(), place),
        Prospects.isWhole(question) && !past ? prospect.evening(asking.clock().instant()) : null,
        past || heading.isClosed() ? List.of() : needs.of(place, actor, prospect),
        asking.tonight().isFor(actor, place),
        prospect.portrait().summary(),
        prospect.goals(),
        !past && asking.postTargets().has(actor, place, question.day().today()),
        prospect.portrait().trend(question.days().from(), question.days().to()),
        found.shown(),
        may(place, actor, heading),
        asked.isOfThen() ? then(heading, actor, question.drawing()) : null);
  }

  private UnitPage.Then then(Heading heading, Actor actor, Drawing drawing) {
    Heading.Step unit = heading.unit();
    @Nullable Unit named = drawing.units(unit.id()).get(unit.id());
    if (named == null) return new UnitPage.Then(false, false, null, null, null);
    int above = drawing.parent(unit.id());
    boolean elsewhere = above != Tree.NONE && heading.above().getLast().id() != above;
    return new UnitPage.Then(
        true,
        !Objects.equals(named.nameHi(), unit.nameHi())
            || !Objects.equals(named.nameEn(), unit.nameEn()),
        named.nameHi(),
        named.nameEn(),
        elsewhere ? headings.steps(new int[] {above}, actor).getFirst() : null);
  }

  /// Every row of the table, to be taken away.
  @GetMapping("/u/{code}/children.{form:csv|xlsx|print}")
  @Sees(Figures.SHOW_UNIT)
  Listing file(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    Question question = asking.question(said);
    Comparison.Reader reader = new Comparison.Reader(place, actor, voice.language());
    Heading.Step unit = headings.of(place.unit(), actor).unit();
    return new Listing(
        place.code() + "-" + question.day().end(),
        voice.say("overview.list", voice.name(unit.nameHi(), unit.nameEn())),
        voice.say(
            question.day().isPast()
                ? "overview.list.as-on." + question.day().drawn().code()
                : "overview.list.as-on",
            question.day().end()),
        UnitTable.columns(voice),
        to -> comparison.each(reader, question, row -> to.row(UnitTable.cells(row, voice))));
  }

  private static UnitPage.Asked asked(Place place, Question question) {
    return new UnitPage.Asked(
        place.code(), question.said(), question.scope() == Figures.Scope.BELOW, question.day());
  }

  private UnitPage.May may(Place place, Actor actor, Heading heading) {
    return new UnitPage.May(
        !heading.isClosed() && asking.may(actor, "membership.enrol-member", place),
        asking.may(actor, "people.show-people", place),
        asking.may(actor, "overview.pin-figure", place),
        !heading.isClosed() && asking.may(actor, "organisation.create-unit", place),
        asking.may(actor, "targets.show-league", place));
  }
}
