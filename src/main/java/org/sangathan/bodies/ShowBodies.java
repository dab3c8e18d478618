package org.sangathan.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The bodies in which a unit sits, those that were dissolved included; and each by itself.
@Controller
class ShowBodies {
  private static final int SHEET = 50;
  private static final int LAST_SHEET = 10_000;

  private final BodyStore store;
  private final Headings headings;
  private final Telling telling;
  private final Gate gate;
  private final Clock clock;

  /// How bodies and their decisions are told.
  @Component
  record Telling(Portraits portraits, DecisionStore decisions, Bodies bodies, Grounds grounds) {}

  ShowBodies(BodyStore store, Headings headings, Telling telling, Gate gate, Clock clock) {
    this.store = store;
    this.headings = headings;
    this.telling = telling;
    this.gate = gate;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  @GetMapping("/u/{code}/bodies")
  @Sees(Bodies.SHOW)
  BodiesPage all(Actor actor, Place place) {
    List<Body> all = store.of(place.unit());
    Portraits.Looking looking = new Portraits.Looking(actor, place.unit(), today());
    return new BodiesPage(
        headings.of(place.unit(), actor),
        telling.portraits.of(all.stream().filter(Body::lasts).toList(), all, looking),
        telling.portraits.of(all.stream().filter(body -> !body.lasts()).toList(), all, looking),
        gate.opens(actor, FormBody.NAME, place));
  }

  @GetMapping("/u/{code}/bodies/{body}")
  @Sees(Bodies.SHOW)
  BodyPage one(
      Actor actor,
      Place place,
      @PathVariable("body") UUID id,
      @RequestParam(defaultValue = "1") int sheet) {
    List<Body> all = store.of(place.unit());
    Body body =
        all.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotServed(BodiesRefusal.BODY_UNKNOWN));
    int from = Math.clamp(sheet, 1, LAST_SHEET);
    List<Bodies.Decision> found = telling.decisions.of(id, (from - 1) * SHEET, SHEET + 1);
    BodyPage.May may = may(actor, place, body, all);
    return new BodyPage(
        headings.of(place.unit(), actor),
        telling
            .portraits
            .of(List.of(body), all, new Portraits.Looking(actor, place.unit(), today()))
            .getFirst(),
        dissolvedBy(body, actor),
        telling.portraits.lines(found.stream().limit(SHEET).toList(), actor),
        may.dissolve() ? grounds(body, actor) : List.of(),
        from,
        found.size() > SHEET,
        today(),
        may);
  }

  private BodyPage.May may(Actor actor, Place place, Body body, List<Body> all) {
    boolean here = body.unit() == place.unit();
    boolean lasts = here && body.lasts();
    boolean followed = all.stream().anyMatch(one -> body.id().equals(one.follows()));
    return new BodyPage.May(
        lasts && gate.opens(actor, ChangeBody.NAME, place),
        lasts && gate.opens(actor, NoteDecision.NAME, place),
        lasts && gate.opens(actor, DissolveBody.NAME, place),
        here
            && !body.lasts()
            && !followed
            && !isLedByAnother(body, all)
            && gate.opens(actor, FormBody.NAME, place),
        gate.posting(actor, ShowBodyHistory.SEE, place).isPresent());
  }

  /// A unit has one executive.
  private static boolean isLedByAnother(Body body, List<Body> all) {
    return body.kind() == Body.Kind.EXECUTIVE
        && all.stream().anyMatch(one -> one.unit() == body.unit() && one.leads());
  }

  private BodyPage.@Nullable Line dissolvedBy(Body body, Actor actor) {
    Body.Dissolution end = body.dissolution();
    UUID by = end == null ? null : end.by();
    return by == null
        ? null
        : telling
            .bodies
            .decision(by)
            .filter(decision -> isSeen(decision, body, actor))
            .map(decision -> telling.portraits.lines(List.of(decision), actor).getFirst())
            .orElse(null);
  }

  private List<BodyPage.Line> grounds(Body body, Actor actor) {
    return telling.portraits.lines(
        telling.grounds.of(body).stream().filter(one -> isSeen(one, body, actor)).toList(), actor);
  }

  /// What bodies of other units decided is shown to those who see those units.
  private boolean isSeen(Bodies.Decision decision, Body body, Actor actor) {
    return Objects.equals(decision.body(), body.id())
        || telling.portraits.sees(actor, decision.unit());
  }
}
