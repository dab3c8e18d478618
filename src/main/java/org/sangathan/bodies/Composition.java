package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Gate;
import org.springframework.stereotype.Component;

/// Of whom a body is to consist, as it was said in a form.
@Component
class Composition {
  private final PostKinds kinds;
  private final SeatStore store;
  private final Places places;
  private final Gate gate;

  Composition(PostKinds kinds, SeatStore store, Places places, Gate gate) {
    this.kinds = kinds;
    this.store = store;
    this.places = places;
    this.gate = gate;
  }

  /// @param posts codes of kinds of post whose holders vote
  /// @param mentors the same, whose holders are only heard
  /// @param people postings whose holders vote
  /// @param guests the same, whose holders are only heard
  record Said(List<String> posts, List<String> mentors, List<String> people, List<String> guests) {}

  /// For whom it is looked at.
  ///
  /// @param units of the body
  record Asking(Actor actor, List<Integer> units, LocalDate day) {}

  /// What is wrong is added to the complaints; what was right makes the seats.
  List<Seat> seats(Said said, Asking asking, List<Complaint> complaints) {
    Set<String> known =
        kinds.all().stream().map(PostKinds.PostKind::code).collect(Collectors.toSet());
    Map<String, SeatStore.Held> held = held(said, asking);
    List<Seat> seats = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Field field : Field.values()) {
      for (String one : new LinkedHashSet<>(field.of(said))) {
        Optional<Seat> seat =
            field.kind()
                ? Optional.of(Seat.ofKind(one, field.votes())).filter(s -> known.contains(one))
                : Optional.ofNullable(held.get(one)).flatMap(h -> seat(h, field, asking));
        if (seat.isEmpty()) complaints.add(new Complaint(field.code(), field.unknown()));
        else if (!named.add(one)) {
          complaints.add(new Complaint(field.code(), BodiesRefusal.SEAT_TWICE));
        }
        seat.ifPresent(seats::add);
      }
    }
    if (seats.stream().noneMatch(Seat::votes)) {
      complaints.add(new Complaint("posts", BodiesRefusal.NOBODY_VOTES));
    }
    return seats;
  }

  private enum Field {
    POSTS,
    PEOPLE,
    MENTORS,
    GUESTS;

    List<String> of(Said said) {
      return switch (this) {
        case POSTS -> said.posts;
        case PEOPLE -> said.people;
        case MENTORS -> said.mentors;
        case GUESTS -> said.guests;
      };
    }

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean kind() {
      return this == POSTS || this == MENTORS;
    }

    boolean votes() {
      return this == POSTS || this == PEOPLE;
    }

    BodiesRefusal unknown() {
      return kind() ? BodiesRefusal.KIND_UNKNOWN : BodiesRefusal.HOLDER_UNKNOWN;
    }
  }

  private Map<String, SeatStore.Held> held(Said said, Asking asking) {
    List<UUID> postings =
        Stream.concat(said.people.stream(), said.guests.stream())
            .flatMap(text -> id(text).stream())
            .toList();
    if (postings.isEmpty()) return Map.of();
    return store
        .held(store.writer(), new SeatStore.Sought(Set.of(), Set.of(), postings), asking.day)
        .stream()
        .collect(Collectors.toMap(held -> held.posting().toString(), held -> held, (a, b) -> a));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Only whom the actor may see, and only in a unit of the body or below one: it sits for the
  /// nearest of them.
  private Optional<Seat> seat(SeatStore.Held held, Field field, Asking asking) {
    boolean seen =
        places
            .byId(held.unit())
            .filter(place -> gate.posting(asking.actor, Bodies.SHOW, place).isPresent())
            .isPresent();
    int[] line = places.line(held.unit());
    return Optional.of(held)
        .filter(h -> seen)
        .flatMap(h -> nearest(line, asking.units))
        .map(part -> Seat.ofPosting(held.posting(), part, field.votes()));
  }

  /// The deepest of the body's units on the line.
  private Optional<Integer> nearest(int[] line, List<Integer> units) {
    return Arrays.stream(line)
        .boxed()
        .filter(units::contains)
        .reduce((one, other) -> places.within(one, other) ? one : other);
  }
}
