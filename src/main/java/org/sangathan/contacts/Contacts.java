package org.sangathan.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.springframework.stereotype.Component;

/// The door of the module: who holds which post in a unit, and how they are reached.
@Component
public class Contacts {
  static final String SEE_NUMBERS = "contacts.show-number";

  private final Access access;
  private final WorkNumbers numbers;
  private final Gate gate;

  Contacts(Access access, WorkNumbers numbers, Gate gate) {
    this.access = access;
    this.numbers = numbers;
    this.gate = gate;
  }

  /// Somebody in a post.
  ///
  /// @param number `+91…`, where one was given and the reader looks after the unit
  public record Colleague(
      String name, String postHi, String postEn, LocalDate since, @Nullable String number) {}

  /// Everybody who holds a post in the unit itself today.
  public List<Colleague> committee(Actor reader, Place place) {
    List<Access.Holder> held = access.holders(place.unit());
    boolean sees = gate.posting(reader, SEE_NUMBERS, place).isPresent();
    Map<UUID, String> known = sees ? numbers.of(held) : Map.of();
    return held.stream()
        .map(post ->
            new Colleague(
                post.name(), post.postHi(), post.postEn(), post.since(), known.get(post.posting())))
        .toList();
  }
}
