package org.sangathan.acts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of what was said that every act shares; the rest is the act's own form.
///
/// @param formerCells where no cell was said: those in which the unit lay before, under which the
///   same may have been said already
record Envelope(
    UUID id,
    int cell,
    List<Integer> formerCells,
    Place place,
    @Nullable Instant at,
    @Nullable Instant now) {
  private static final Set<String> FIELDS = Set.of("id", "unit", "cell", "at", "now");

  /// Phones have skewed clocks: what matters is how long ago it was by the phone's own clock.
  Instant saidAt(Instant received) {
    if (at == null) return received;
    return now == null ? at : received.minus(Duration.between(at, now));
  }

  static Map<String, Object> rest(Map<String, ?> said) {
    Map<String, Object> rest = new LinkedHashMap<>(said);
    rest.keySet().removeAll(FIELDS);
    return rest;
  }

  /// Null where it cannot be read; each reason is among the complaints.
  static @Nullable Envelope read(
      Gate gate, Actor actor, Map<String, ?> said, List<Complaint> complaints) {
    UUID id = read(said, "id", UUID::fromString, ActsRefusal.NOT_AN_ID, complaints);
    if (id == null && complaints.isEmpty()) {
      complaints.add(new Complaint("id", ActsRefusal.FIELD_MISSING));
    }
    Integer cell = read(said, "cell", Integer::valueOf, ActsRefusal.NOT_A_NUMBER, complaints);
    Instant at = read(said, "at", Instant::parse, ActsRefusal.NOT_A_DATE, complaints);
    Instant now = read(said, "now", Instant::parse, ActsRefusal.NOT_A_DATE, complaints);
    String code = text(said, "unit");
    Optional<Place> place = code.isEmpty() ? Optional.of(gate.home(actor)) : gate.place(code);
    if (place.isEmpty()) complaints.add(new Complaint("unit", ActsRefusal.PLACE_UNKNOWN));
    if (id == null || place.isEmpty()) return null;
    int own = place.get().cell();
    return cell == null
        ? new Envelope(id, own, formerCells(gate, place.get()), place.get(), at, now)
        : new Envelope(id, cell, List.of(), place.get(), at, now);
  }

  private static List<Integer> formerCells(Gate gate, Place place) {
    return gate.cells(place).stream().filter(cell -> cell != place.cell()).toList();
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> @Nullable T read(
      Map<String, ?> said,
      String field,
      Parser<T> parser,
      Refusal refusal,
      List<Complaint> complaints) {
    String text = text(said, field);
    if (text.isEmpty()) return null;
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      complaints.add(new Complaint(field, refusal));
      return null;
    }
  }

  private static String text(Map<String, ?> said, String field) {
    Object raw = said.get(field);
    Object one = raw instanceof List<?> many && !many.isEmpty() ? many.getFirst() : raw;
    return Objects.toString(one, "").strip();
  }
}
