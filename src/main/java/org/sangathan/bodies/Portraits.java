package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.bodies.Bodies.Decision;
import org.springframework.stereotype.Component;

/// Tells bodies to a reader: whoever holds a post in a unit that the reader does not see is counted
/// and not named.
@Component
class Portraits {
  private static final int NEWEST = 3;

  private final Sitting sitting;
  private final DecisionStore decisions;
  private final Access access;
  private final Places places;
  private final Gate gate;

  Portraits(Sitting sitting, DecisionStore decisions, Access access, Places places, Gate gate) {
    this.sitting = sitting;
    this.decisions = decisions;
    this.access = access;
    this.places = places;
    this.gate = gate;
  }

  /// Who looks, at which unit's page, on which day.
  record Looking(Actor reader, int unit, LocalDate today) {}

  boolean sees(Actor reader, int unit) {
    return places
        .byId(unit)
        .filter(place -> gate.posting(reader, Bodies.SHOW, place).isPresent())
        .isPresent();
  }

  /// @param all bodies of the unit, so that each names the ones before and after it
  List<BodyPage.Portrait> of(List<Body> wanted, List<Body> all, Looking looking) {
    Map<UUID, List<Sitting.Member>> members = sitting.of(wanted, looking.today);
    Seen seen = seen(wanted, members.values().stream().flatMap(List::stream).toList(), looking);
    Map<UUID, List<Decision>> newest =
        wanted.isEmpty()
            ? Map.of()
            : decisions.newest(wanted.stream().map(Body::id).toList(), NEWEST);
    Map<UUID, List<BodyPage.Line>> lines =
        lines(newest.values().stream().flatMap(List::stream).toList(), looking.reader).stream()
            .collect(Collectors.groupingBy(line -> bodyOf(newest, line.id())));
    return wanted.stream()
        .map(body ->
            portrait(
                body,
                all,
                parts(body, members.getOrDefault(body.id(), List.of()), seen),
                new Around(looking.unit, seen, lines.getOrDefault(body.id(), List.of()))))
        .toList();
  }

  private static UUID bodyOf(Map<UUID, List<Decision>> newest, UUID decision) {
    return newest.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.id().equals(decision))
        .findFirst()
        .orElseThrow()
        .body();
  }

  private record Around(int unit, Seen seen, List<BodyPage.Line> newest) {}

  /// What the reader sees: units by number, and holders of posts in them by posting.
  private record Seen(Map<Integer, Places.Name> units, Map<UUID, Access.Holder> holders) {}

  private Seen seen(List<Body> bodies, List<Sitting.Member> members, Looking looking) {
    Set<Integer> units =
        Stream.of(
                bodies.stream().map(Body::unit),
                bodies.stream().flatMap(body -> body.units().stream()),
                members.stream().map(Sitting.Member::unit))
            .flatMap(all -> all)
            .collect(Collectors.toSet());
    units.removeIf(unit -> !sees(looking.reader, unit));
    Map<UUID, Access.Holder> holders = new HashMap<>();
    access
        .holders(units.stream().mapToInt(Integer::intValue).toArray())
        .values()
        .forEach(some -> some.forEach(holder -> holders.put(holder.posting(), holder)));
    return new Seen(places.names(units), holders);
  }

  private BodyPage.Portrait portrait(
      Body body, List<Body> all, List<BodyPage.Part> parts, Around around) {
    Body.Dissolution end = body.dissolution();
    boolean here = body.unit() == around.unit;
    return new BodyPage.Portrait(
        body.id(),
        here ? null : around.seen.units.get(body.unit()),
        here,
        body.kind().name().toLowerCase(Locale.ROOT),
        body.nameHi(),
        body.nameEn(),
        body.quorum().number(),
        body.quorum().of() == Body.Quorum.Of.PERCENT,
        body.formedOn(),
        end == null ? null : new BodyPage.Ended(end.on(), end.ground(), end.redrawing() != null),
        other(all.stream().filter(one -> one.id().equals(body.follows()))),
        other(all.stream().filter(one -> body.id().equals(one.follows()))),
        parts,
        around.newest);
  }

  private static BodyPage.@Nullable Other other(Stream<Body> found) {
    return found
        .findFirst()
        .map(one -> new BodyPage.Other(one.id(), one.nameHi(), one.nameEn()))
        .orElse(null);
  }

  private List<BodyPage.Part> parts(Body body, List<Sitting.Member> members, Seen seen) {
    Map<Integer, Integer> voting = Sitting.voting(body, members);
    return body.units().stream()
        .map(unit -> {
          List<Sitting.Member> sitting =
              members.stream().filter(one -> one.part() == unit).toList();
          List<BodyPage.Sitter> sitters =
              sitting.stream().flatMap(one -> sitter(one, seen).stream()).toList();
          int votes = Objects.requireNonNull(voting.get(unit));
          return new BodyPage.Part(
              places.byId(unit).orElseThrow().code(),
              seen.units.get(unit),
              votes,
              body.quorum().needed(votes),
              sitters,
              sitting.size() - sitters.size());
        })
        .toList();
  }

  private static java.util.Optional<BodyPage.Sitter> sitter(Sitting.Member one, Seen seen) {
    Access.Holder holder = seen.holders.get(one.posting());
    return java.util.Optional.ofNullable(holder)
        .map(held ->
            new BodyPage.Sitter(
                held.name(),
                held.postHi(),
                held.postEn(),
                one.unit() == one.part() ? null : seen.units.get(one.unit()),
                one.votes()));
  }

  /// Decisions with how many were there.
  List<BodyPage.Line> lines(Collection<Decision> some, Actor reader) {
    if (some.isEmpty()) return List.of();
    Map<UUID, List<DecisionStore.Attendance>> there =
        decisions.attendance(some.stream().map(Decision::id).toList());
    Set<Integer> units =
        there.values().stream()
            .filter(several -> several.size() > 1)
            .flatMap(several -> several.stream().map(DecisionStore.Attendance::unit))
            .collect(Collectors.toSet());
    units.removeIf(unit -> !sees(reader, unit));
    Map<Integer, Places.Name> named = places.names(units);
    return some.stream()
        .map(decision ->
            new BodyPage.Line(
                decision.id(),
                decision.bodyHi(),
                decision.bodyEn(),
                decision.on(),
                decision.text(),
                decision.takesBack() != null,
                decision.takenBack(),
                there.getOrDefault(decision.id(), List.of()).stream()
                    .map(one ->
                        new BodyPage.Present(
                            named.get(one.unit()), one.present(), one.members(), one.needed()))
                    .toList()))
        .toList();
  }
}
