package org.sangathan.figures;

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
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Preferences;
import org.sangathan.pages.Sees;
import org.sangathan.pages.SignedInOnly;
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
  static final String CAPABILITY = "figures.show-unit";

  private final Headings headings;
  private final Figures figures;
  private final Comparison comparison;
  private final Needs needs;
  private final Ledger ledger;
  private final Asking asking;

  /// Who asks, and what they may do.
  @Component
  record Asking(
      Gate gate, Access access, Preferences preferences, Words words, List<Goals> keepers) {
    List<UnitPage.Goal> goals(Place place, LocalDate today) {
      return keepers.stream().flatMap(k -> k.of(place.unit(), today).stream()).toList();
    }

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
      Comparison comparison,
      Needs needs,
      Ledger ledger,
      Asking asking) {
    this.headings = headings;
    this.figures = figures;
    this.comparison = comparison;
    this.needs = needs;
    this.ledger = ledger;
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
  @Sees(CAPABILITY)
  UnitPage show(
      Place place,
      Actor actor,
      @RequestParam Map<String, String> said,
      HttpServletRequest request) {
    Question question = Question.of(said, ledger.openDay());
    UnitPage.Asked asked = asked(place, question);
    GroupFigures own = figures.ofPage(place.unit(), question.scope(), question.earliest());
    Portrait portrait = new Portrait(figures.measures(), own, question.end());
    Comparison.Reader reader = new Comparison.Reader(place, actor, asking.language(request));
    Comparison.Found found = comparison.of(reader, question, asked);
    return new UnitPage(
        headings.of(place.unit(), actor),
        asked,
        asking.access().holders(place.unit()),
        question.isPast() ? List.of() : needs.of(place, actor, found.children(), question.today()),
        portrait.summary(),
        asked.past() || !asked.below() ? List.of() : asking.goals(place, question.today()),
        portrait.trend(question.from(), question.to()),
        found.shown(),
        may(place, actor));
  }

  /// Every row of the table, for a spreadsheet.
  @GetMapping(value = "/u/{code}/children.csv", produces = "text/csv;charset=UTF-8")
  @Sees(CAPABILITY)
  ResponseEntity<byte[]> file(
      Place place,
      Actor actor,
      @RequestParam Map<String, String> said,
      HttpServletRequest request) {
    Question question = Question.of(said, ledger.openDay());
    Comparison.Reader reader = new Comparison.Reader(place, actor, asking.language(request));
    String name = place.code() + "-" + question.end() + ".csv";
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
        question.today(),
        question.end(),
        question.isPast(),
        question.complaints());
  }

  private UnitPage.May may(Place place, Actor actor) {
    return new UnitPage.May(
        asking.may(actor, "membership.enrol-member", place),
        asking.may(actor, "people.show-people", place),
        asking.may(actor, "figures.pin-figure", place),
        asking.may(actor, "organisation.create-unit", place));
  }
}
