package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who sat in a body when: whoever held a post while there was a seat for it, and while the body
/// lasted.
@Component
class Past {
  private final PastStore store;

  Past(PastStore store) {
    this.store = store;
  }

  /// @param part the one of the body's units for which they sat
  /// @param unit that of the post
  /// @param to the first day without it
  record Member(
      PastStore.Person person,
      int part,
      int unit,
      boolean votes,
      LocalDate from,
      @Nullable LocalDate to) {

    boolean satOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
  }

  /// Those whose seats began last first.
  ///
  /// @param day on which they sat; null for all days
  List<Member> members(Body body, @Nullable LocalDate day) {
    List<PastStore.Dated> seats = store.seats(body);
    List<Seat> all = seats.stream().map(PastStore.Dated::seat).toList();
    List<PastStore.Held> held =
        store.held(
            new SeatStore.Sought(
                body.units(),
                all.stream().map(Seat::kind).filter(Objects::nonNull).collect(Collectors.toSet()),
                all.stream()
                    .map(Seat::posting)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet())),
            day);
    List<Member> members = new ArrayList<>();
    for (PastStore.Dated seat : seats) {
      held.stream()
          .filter(one -> fits(one, seat.seat(), body))
          .flatMap(one -> member(one, seat, body))
          .forEach(members::add);
    }
    members.sort(Comparator.comparing(Member::from).reversed());
    return day == null ? members : on(members, day);
  }

  private static boolean fits(PastStore.Held held, Seat seat, Body body) {
    UUID posting = seat.posting();
    return posting != null
        ? posting.equals(held.posting())
        : held.kind().equals(seat.kind()) && body.units().contains(held.unit());
  }

  private static Stream<Member> member(PastStore.Held held, PastStore.Dated seat, Body body) {
    Body.Dissolution end = body.dissolution();
    LocalDate from =
        Stream.of(held.from(), seat.from(), body.formedOn())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate to =
        Stream.of(held.to(), seat.to(), end == null ? null : end.on())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (to != null && !to.isAfter(from)) return Stream.empty();
    int part = Objects.requireNonNullElse(seat.seat().unit(), held.unit());
    return Stream.of(new Member(held.person(), part, held.unit(), seat.seat().votes(), from, to));
  }

  /// Somebody with two posts sat once in each unit, and voted if one of the two did.
  private static List<Member> on(List<Member> members, LocalDate day) {
    Set<String> there = new HashSet<>();
    return members.stream()
        .filter(one -> one.satOn(day))
        .sorted(Comparator.comparing(Member::votes).reversed().thenComparing(Member::from))
        .filter(one -> there.add(one.part + " " + one.person.account()))
        .toList();
  }
}
