package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.WrittenDay;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A body as it was on a day: members, quorum, decisions. Each look at who sat in it is told to the
/// trail.
@Controller
class ShowBodyHistory {
  static final String SEE = "access.show-accounts";
  private static final int MOST_DECISIONS = 500;

  private final BodyStore bodies;
  private final PastStore store;
  private final Past past;
  private final Headings headings;
  private final Telling telling;

  /// What the reader may see of it.
  @Component
  record Telling(
      Places places, Gate gate, AccountWatch watch, Portraits portraits, DecisionStore decisions) {

    boolean sees(Actor actor, int unit) {
      return places
          .byId(unit)
          .filter(place -> gate.posting(actor, SEE, place).isPresent())
          .isPresent();
    }

    /// As they stood on a day: what took one back later had not happened yet.
    List<BodyPage.Line> decisions(Body body, LocalDate day, Actor actor) {
      List<Bodies.Decision> then =
          decisions.of(body.id(), 0, MOST_DECISIONS).stream()
              .filter(decision -> !decision.on().isAfter(day))
              .toList();
      Set<UUID> back =
          then.stream()
              .flatMap(one -> Stream.ofNullable(one.takesBack()))
              .collect(Collectors.toSet());
      return portraits.lines(then, actor).stream()
          .map(line -> back.contains(line.id()) ? line : line.asStanding())
          .toList();
    }
  }

  ShowBodyHistory(
      BodyStore bodies, PastStore store, Past past, Headings headings, Telling telling) {
    this.bodies = bodies;
    this.store = store;
    this.past = past;
    this.headings = headings;
    this.telling = telling;
  }

  /// @param on a day as people write it; what cannot be read shows all days and says so
  @GetMapping("/u/{code}/bodies/{body}/history")
  @Sees(SEE)
  BodyHistoryPage show(
      Place place,
      Actor actor,
      @PathVariable("body") UUID id,
      @RequestParam(defaultValue = "") String on) {
    Body body =
        bodies.of(place.unit()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotServed(BodiesRefusal.BODY_UNKNOWN));
    @Nullable LocalDate day = WrittenDay.parse(on).orElse(null);
    List<Past.Member> sat = past.members(body, day);
    List<Integer> parts = day == null ? List.of() : past.units(body, day);
    Set<Integer> units = visible(actor, body, parts, sat);
    List<Past.Member> seen = sat.stream().filter(one -> units.contains(one.lies())).toList();
    telling.watch.seen(
        actor, place, seen.stream().map(one -> one.person().account()).distinct().toList());
    seen.forEach(one -> units.addAll(List.of(one.unit(), one.part())));
    Map<Integer, Places.Name> names = telling.places.names(units);
    List<BodyHistoryPage.Quorum> quorums = quorums(body, day);
    return new BodyHistoryPage(
        headings.of(place.unit(), actor),
        id,
        body.nameHi(),
        body.nameEn(),
        day,
        day == null ? on.strip() : "",
        store.wasRedrawn(body),
        day == null || stood(body, day),
        quorums,
        seen.stream().map(one -> member(one, names)).toList(),
        sat.size() - seen.size(),
        day == null || !stood(body, day)
            ? List.of()
            : counts(quorums, Past.voting(parts, sat), names),
        day == null ? List.of() : telling.decisions(body, day, actor));
  }

  /// By where posts lie today: who follows in a unit reads who was there.
  private Set<Integer> visible(Actor actor, Body body, List<Integer> parts, List<Past.Member> sat) {
    return Stream.of(body.units().stream(), parts.stream(), sat.stream().map(Past.Member::lies))
        .flatMap(Function.identity())
        .distinct()
        .filter(unit -> telling.sees(actor, unit))
        .collect(Collectors.toSet());
  }

  private static boolean stood(Body body, LocalDate day) {
    Body.Dissolution end = body.dissolution();
    return !body.formedOn().isAfter(day) && (end == null || end.on().isAfter(day));
  }

  private static BodyHistoryPage.Member member(Past.Member one, Map<Integer, Places.Name> names) {
    return new BodyHistoryPage.Member(
        one.person().name(),
        one.person().postHi(),
        one.person().postEn(),
        names.get(one.unit()),
        one.votes(),
        one.from(),
        one.to());
  }

  /// Each until the next one, the newest first.
  private List<BodyHistoryPage.Quorum> quorums(Body body, @Nullable LocalDate day) {
    Body.Dissolution end = body.dissolution();
    List<BodyHistoryPage.Quorum> quorums = new ArrayList<>();
    LocalDate to = end == null ? null : end.on();
    for (PastStore.Charter one : store.charters(body)) {
      boolean held = day == null || !one.from().isAfter(day) && (to == null || to.isAfter(day));
      if (held) {
        quorums.add(
            new BodyHistoryPage.Quorum(one.nameHi(), one.nameEn(), one.quorum(), one.from(), to));
      }
      to = one.from();
    }
    return quorums;
  }

  /// By the quorum of that day; nobody where it did not stand.
  private static List<BodyHistoryPage.Count> counts(
      List<BodyHistoryPage.Quorum> quorums,
      Map<Integer, Integer> voting,
      Map<Integer, Places.Name> names) {
    if (quorums.isEmpty()) return List.of();
    Body.Quorum quorum = quorums.getFirst().rule();
    return voting.entrySet().stream()
        .map(one ->
            new BodyHistoryPage.Count(
                names.get(one.getKey()), one.getValue(), quorum.needed(one.getValue())))
        .toList();
  }
}
