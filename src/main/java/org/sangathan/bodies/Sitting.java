package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sits in bodies on a day: whoever holds the posts then. Somebody with two of them sits once
/// in each unit, and votes if one of the two does.
@Component
class Sitting {
  private final SeatStore store;

  Sitting(SeatStore store) {
    this.store = store;
  }

  /// @param part the one of the body's units for which they sit
  /// @param unit that of the post that they hold
  record Member(UUID posting, UUID account, int part, int unit, String kind, boolean votes) {}

  /// By body, for a page.
  Map<UUID, List<Member>> of(List<Body> bodies, LocalDate day) {
    return bodies.isEmpty() ? Map.of() : of(store.reader(), bodies, day);
  }

  /// As the transaction of an act sees it.
  List<Member> of(Body body, LocalDate day) {
    return of(store.writer(), List.of(body), day).getOrDefault(body.id(), List.of());
  }

  /// How many of each unit of the body vote.
  static Map<Integer, Integer> voting(Body body, List<Member> members) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    body.units().forEach(part -> counts.put(part, 0));
    members.stream().filter(Member::votes).forEach(one -> counts.merge(one.part, 1, Integer::sum));
    return counts;
  }

  private Map<UUID, List<Member>> of(JdbcClient connection, List<Body> bodies, LocalDate day) {
    Map<UUID, List<SeatStore.Kept>> seats =
        store.of(connection, bodies.stream().map(Body::id).toList(), day);
    List<Seat> all =
        seats.values().stream().flatMap(List::stream).map(SeatStore.Kept::seat).toList();
    List<SeatStore.Held> held = store.held(connection, sought(bodies, all), day);
    Map<UUID, SeatStore.Held> byPosting =
        held.stream()
            .collect(Collectors.toMap(SeatStore.Held::posting, h -> h, (one, same) -> one));
    Map<Integer, List<SeatStore.Held>> byUnit =
        held.stream().collect(Collectors.groupingBy(SeatStore.Held::unit));
    Map<UUID, List<Member>> members = new LinkedHashMap<>();
    for (Body body : bodies) {
      Set<String> there = new HashSet<>();
      members.put(
          body.id(),
          seats.getOrDefault(body.id(), List.of()).stream()
              .flatMap(kept -> sitting(body, kept.seat(), byPosting, byUnit))
              .filter(one -> there.add(one.part + " " + one.account))
              .toList());
    }
    return members;
  }

  private static SeatStore.Sought sought(List<Body> bodies, List<Seat> seats) {
    Collection<Integer> units =
        bodies.stream().flatMap(body -> body.units().stream()).collect(Collectors.toSet());
    return new SeatStore.Sought(
        units,
        seats.stream().map(Seat::kind).filter(Objects::nonNull).collect(Collectors.toSet()),
        seats.stream().map(Seat::posting).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  private static Stream<Member> sitting(
      Body body,
      Seat seat,
      Map<UUID, SeatStore.Held> byPosting,
      Map<Integer, List<SeatStore.Held>> byUnit) {
    List<Member> sitting = new ArrayList<>();
    Integer part = seat.unit();
    SeatStore.Held named = seat.posting() == null ? null : byPosting.get(seat.posting());
    if (named != null && part != null) sitting.add(member(named, part, seat));
    if (seat.kind() != null) {
      for (int unit : body.units()) {
        byUnit.getOrDefault(unit, List.of()).stream()
            .filter(held -> held.kind().equals(seat.kind()))
            .forEach(held -> sitting.add(member(held, unit, seat)));
      }
    }
    return sitting.stream();
  }

  private static Member member(SeatStore.Held held, int part, Seat seat) {
    return new Member(held.posting(), held.account(), part, held.unit(), held.kind(), seat.votes());
  }
}
