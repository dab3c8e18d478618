package org.sangathan.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sangathan.access.Access;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.Figures;
import org.sangathan.figures.GroupFigures;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Preferences;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.targets.Goal;
import org.sangathan.targets.Targets;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Words;
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
  private final Figures figures;
  private final Targets targets;
  private final Comparison comparison;
  private final Needs needs;
  private final Asking asking;

  /// Who asks, and what they may do.
  @Component
  record Asking(Gate gate, Access access, Ledger ledger, Preferences preferences, Words words) {
    boolean may(Actor actor, String capability, Place place) {
      return gate.posting(actor, capability, place).isPresent();
    }

    Language language(HttpServletRequest request) {
      return preferences.of(request).map(Preferred::language).orElse(Language.HINDI);
    }
  }

  ShowUnit(
      Headings headings,
      Figures figures,
      Targets targets,
      Comparison comparison,
      Needs needs,
      Asking asking) {
    this.headings = headings;
    this.figures = figures;
    this.targets = targets;
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
  UnitPage show(
      Place place,
      Actor actor,
      @RequestParam Map<String, String> said,
      HttpServletRequest request) {
    Question question = Question.of(said, asking.ledger().openDay());
    UnitPage.Asked asked = asked(place, question);
    Own own = own(place, question);
    Comparison.Reader reader = new Comparison.Reader(place, actor, asking.language(request));
    Comparison.Found found = comparison.of(reader, question, asked);
    return new UnitPage(
        headings.of(place.unit(), actor),
        asked,
        asking.access().holders(place.unit()),
        asked.past() ? List.of() : needs.of(place, actor, found.children(), asked.today()),
        own.portrait.summary(),
        own.goals,
        own.portrait.trend(question.days().from(), question.days().to()),
        found.shown(),
        may(place, actor));
  }

  private record Own(Portrait portrait, List<Goal> goals) {}

  /// The unit's figures are read once, for the page and for its targets.
  private Own own(Place place, Question question) {
    AskedDays days = question.days();
    boolean whole = question.scope() == Figures.Scope.BELOW && !days.isPast();
    Targets.Aims aims = whole ? targets.aims(place.unit(), days.today()) : Targets.Aims.NONE;
    LocalDate from =
        aims.since().filter(since -> since.isBefore(days.earliest())).orElse(days.earliest());
    GroupFigures read = figures.ofPage(place.unit(), question.scope(), from);
    return new Own(
        new Portrait(figures.measures(), read, days.end()),
        targets.goals(aims, read, days.today()));
  }

  /// Every row of the table, for a spreadsheet.
  @GetMapping(value = "/u/{code}/children.csv", produces = "text/csv;charset=UTF-8")
  @Sees(Figures.SHOW_UNIT)
  ResponseEntity<byte[]> file(
      Place place,
      Actor actor,
      @RequestParam Map<String, String> said,
      HttpServletRequest request) {
    Question question = Question.of(said, asking.ledger().openDay());
    Comparison.Reader reader = new Comparison.Reader(place, actor, asking.language(request));
    String name = place.code() + "-" + question.days().end() + ".csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(csv(reader, question));
  }

  private byte[] csv(Comparison.Reader reader, Question question) {
    return comparison
        .table(reader, question)
        .csv(asking.words(), reader.language())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static UnitPage.Asked asked(Place place, Question question) {
    return new UnitPage.Asked(
        place.code(),
        question.said(),
        question.scope() == Figures.Scope.BELOW,
        question.days().today(),
        question.days().end(),
        question.days().isPast(),
        question.days().complaints());
  }

  private UnitPage.May may(Place place, Actor actor) {
    return new UnitPage.May(
        asking.may(actor, "membership.enrol-member", place),
        asking.may(actor, "people.show-people", place),
        asking.may(actor, "overview.pin-figure", place),
        asking.may(actor, "organisation.create-unit", place));
  }
}
