package org.sangathan.contacts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// The door of the module: who holds which post in a unit, and how they are reached.
@Component
public class Contacts {
  static final String SEE_NUMBERS = "contacts.show-number";

  private final Access access;
  private final WorkNumbers numbers;
  private final Places places;
  private final Gate gate;

  Contacts(Access access, WorkNumbers numbers, Places places, Gate gate) {
    this.access = access;
    this.numbers = numbers;
    this.places = places;
    this.gate = gate;
  }

  /// Somebody in a post.
  ///
  /// @param speaks is a spokesperson of the unit
  /// @param number `+91…`, where one was given and the reader looks after the unit
  public record Colleague(
      UUID posting,
      UUID account,
      String name,
      String postHi,
      String postEn,
      boolean speaks,
      LocalDate since,
      @Nullable String number) {}

  /// A number for people to read.
  public static String shown(String number) {
    return IndianMobile.shown(number);
  }

  /// Everybody who holds a post in the unit itself today.
  public List<Colleague> committee(Actor reader, Place place) {
    return committees(reader, new int[] {place.unit()}).getOrDefault(place.unit(), List.of());
  }

  /// The same of many units in one question; those in which nobody does are left out.
  public Map<Integer, List<Colleague>> committees(Actor reader, int[] units) {
    Map<Integer, List<Access.Holder>> held = access.holders(units);
    Map<UUID, String> known =
        numbers.of(
            held.entrySet().stream()
                .filter(in -> sees(reader, in.getKey()))
                .flatMap(in -> in.getValue().stream())
                .toList());
    Map<Integer, List<Colleague>> committees = new HashMap<>();
    held.forEach((unit, holders) ->
        committees.put(unit, holders.stream().map(post -> colleague(post, known)).toList()));
    return committees;
  }

  /// Who has been sent over the unit from another one, the first in precedence first.
  public List<Colleague> over(Actor reader, Place place) {
    List<Access.Holder> over = access.holdersOver(place.unit());
    Map<UUID, String> known = sees(reader, place.unit()) ? numbers.of(over) : Map.of();
    return over.stream().map(post -> colleague(post, known)).toList();
  }

  private boolean sees(Actor reader, int unit) {
    return places
        .byId(unit)
        .filter(place -> gate.posting(reader, SEE_NUMBERS, place).isPresent())
        .isPresent();
  }

  private static Colleague colleague(Access.Holder post, Map<UUID, String> known) {
    return new Colleague(
        post.posting(),
        post.account(),
        post.name(),
        post.postHi(),
        post.postEn(),
        post.speaks(),
        post.since(),
        known.get(post.posting()));
  }
}
