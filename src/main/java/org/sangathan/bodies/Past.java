package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who sat in a body when: whoever held a post while there was a seat for it, and while the body
/// lasted; in the units in which body and post lay then, whatever was redrawn since.
@Component
class Past {
  private final PastStore store;
  private final RedrawnBodies.Redrawings redrawings;

  Past(PastStore store, RedrawnBodies.Redrawings redrawings) {
    this.store = store;
    this.redrawings = redrawings;
  }

  /// @param part the one of the body's units for which they sat
  /// @param unit that of the post, then
  /// @param lies that of the post today
  /// @param to the first day without it
  record Member(
      PastStore.Person person,
      int part,
      int unit,
      int lies,
      boolean votes,
      LocalDate from,
      @Nullable LocalDate to) {

    boolean satOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    private boolean goesOnAs(Member next) {
      return next.from.equals(to) && next.part == part && next.unit == unit;
    }

    private Member until(@Nullable LocalDate day) {
      return new Member(person, part, unit, lies, votes, from, day);
    }
  }

  /// Those whose seats began last first.
  ///
  /// @param day on which they sat; null for all days
  List<Member> members(Body body, @Nullable LocalDate day) {
    Times times = new Times(body);
    List<PastStore.Held> held = store.held(sought(times), day);
    Map<UUID, List<Spell<Integer>>> lay = lay(held);
    List<Member> members = new ArrayList<>();
    for (PastStore.Dated seat : times.seats) {
      for (PastStore.Held one : held) {
        if (!fits(one, seat.seat())) continue;
        members.addAll(times.members(seat, one, Objects.requireNonNull(lay.get(one.posting()))));
      }
    }
    members.sort(Comparator.comparing(Member::from).reversed());
    return day == null ? members : on(members, day);
  }

  /// The body's units on that day.
  List<Integer> units(Body body, LocalDate day) {
    return new Times(body)
        .units.stream()
            .filter(spell -> !spell.from().isAfter(day) && spell.to().isAfter(day))
            .map(Spell::where)
            .findFirst()
            .orElse(body.units());
  }

  private static SeatStore.Sought sought(Times times) {
    List<Seat> all = times.seats.stream().map(PastStore.Dated::seat).toList();
    return new SeatStore.Sought(
        times.units.stream().flatMap(spell -> spell.where().stream()).collect(Collectors.toSet()),
        all.stream().map(Seat::kind).filter(Objects::nonNull).collect(Collectors.toSet()),
        all.stream().map(Seat::posting).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  private Map<UUID, List<Spell<Integer>>> lay(List<PastStore.Held> held) {
    return redrawings.lay(
        held.stream()
            .collect(Collectors.toMap(PastStore.Held::posting, PastStore.Held::unit, (a, b) -> a)));
  }

  private static boolean fits(PastStore.Held held, Seat seat) {
    UUID posting = seat.posting();
    return posting == null ? held.kind().equals(seat.kind()) : posting.equals(held.posting());
  }

  /// A body with what redrawings did to it.
  private final class Times {
    private final Body body;
    private final List<PastStore.Dated> seats;
    private final List<Spell<List<Integer>>> units;
    private final Map<UUID, List<Spell.Until<Integer>>> sat = new HashMap<>();

    Times(Body body) {
      this.body = body;
      this.seats = store.seats(body);
      Map<UUID, List<Integer>> before = store.unitsBefore(body);
      Map<UUID, LocalDate> days = before.isEmpty() ? Map.of() : redrawings.days(before.keySet());
      List<Spell.Until<List<Integer>>> until = new ArrayList<>();
      days.forEach((redrawing, day) ->
          until.add(new Spell.Until<>(Objects.requireNonNull(before.get(redrawing)), day)));
      this.units = Spell.of(until, body.units());
      if (!days.isEmpty()) namedBefore(days);
    }

    private void namedBefore(Map<UUID, LocalDate> days) {
      Map<UUID, List<PastStore.SatBefore>> named =
          store.satBefore(body).stream()
              .collect(Collectors.groupingBy(PastStore.SatBefore::redrawing));
      days.forEach((redrawing, day) ->
          named
              .getOrDefault(redrawing, List.of())
              .forEach(one ->
                  sat.computeIfAbsent(one.seat(), s -> new ArrayList<>())
                      .add(new Spell.Until<>(one.unit(), day))));
    }

    /// The times for which a post gave this seat, one after the other.
    List<Member> members(PastStore.Dated seat, PastStore.Held held, List<Spell<Integer>> lay) {
      Integer named = seat.seat().unit();
      List<Member> members = new ArrayList<>();
      for (Spell<Integer> post : lay) {
        if (named == null) {
          units.stream()
              .filter(spell -> spell.where().contains(post.where()))
              .forEach(spell -> add(members, seat, held, List.of(post, spell)));
        } else {
          Spell.of(sat.getOrDefault(seat.id(), List.of()), named)
              .forEach(spell -> add(members, seat, held, List.of(post, spell)));
        }
      }
      return members;
    }

    /// @param spells that of the post first, then that of the body or of the seat
    private void add(
        List<Member> members, PastStore.Dated seat, PastStore.Held held, List<Spell<?>> spells) {
      Body.Dissolution end = body.dissolution();
      List<LocalDate> from = new ArrayList<>(List.of(held.from(), seat.from(), body.formedOn()));
      spells.forEach(spell -> from.add(spell.from()));
      List<LocalDate> to = new ArrayList<>(spells.stream().map(Spell::to).toList());
      if (held.to() != null) to.add(held.to());
      if (seat.to() != null) to.add(seat.to());
      if (end != null) to.add(end.on());
      LocalDate begun = latest(from);
      LocalDate over = to.stream().min(Comparator.naturalOrder()).orElseThrow();
      if (!over.isAfter(begun)) return;
      int unit = (Integer) spells.getFirst().where();
      int part = spells.getLast().where() instanceof Integer named ? named : unit;
      @Nullable LocalDate until = over.equals(LocalDate.MAX) ? null : over;
      Member next =
          new Member(held.person(), part, unit, held.unit(), seat.seat().votes(), begun, until);
      if (!members.isEmpty() && members.getLast().goesOnAs(next)) {
        members.add(members.removeLast().until(until));
      } else {
        members.add(next);
      }
    }
  }

  private static LocalDate latest(Collection<LocalDate> days) {
    return days.stream().max(Comparator.naturalOrder()).orElseThrow();
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

  /// How many of each unit voted.
  static Map<Integer, Integer> voting(List<Integer> units, List<Member> members) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    units.forEach(part -> counts.put(part, 0));
    members.stream().filter(Member::votes).forEach(one -> counts.merge(one.part, 1, Integer::sum));
    return counts;
  }
}
