package org.sangathan.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.bodies.BodyFormPage.Choice;
import org.sangathan.bodies.BodyFormPage.Choices;
import org.sangathan.bodies.BodyFormPage.Person;
import org.sangathan.bodies.BodyFormPage.Proposed;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The form in which a body is formed, formed anew, or changed.
@Controller
class ShowBodyForm {
  private static final int MOST_FOUND = 60;
  private static final int MOST_UNITS = 400;

  private final BodyStore store;
  private final SeatStore seats;
  private final Headings headings;
  private final Offered offered;
  private final Clock clock;

  /// What one chooses among.
  @Component
  record Offered(
      PostKinds kinds,
      Access access,
      Organisation organisation,
      Places places,
      Portraits portraits) {

    /// @param units of whose holders one may name some
    Choices choices(Actor actor, List<Choice> joint, List<Integer> units) {
      return new Choices(
          kinds.all().stream()
              .map(kind -> new Choice(kind.code(), kind.nameHi(), kind.nameEn()))
              .toList(),
          joint,
          units.stream()
              .filter(one -> portraits.sees(actor, one))
              .flatMap(one -> access.holders(one).stream())
              .map(holder ->
                  new Person(
                      holder.posting().toString(), holder.name(), holder.postHi(), holder.postEn()))
              .toList());
    }

    /// Those that are chosen already, then those that fit what was typed; the home and those
    /// directly below it where nothing was.
    List<Choice> joint(Actor actor, int unit, Looked looked) {
      List<Integer> all =
          Stream.concat(looked.chosen(places), found(unit, looked))
              .filter(one -> places.within(one, unit) && portraits.sees(actor, one))
              .distinct()
              .limit(MOST_UNITS)
              .toList();
      Map<Integer, Places.Name> names = places.names(all);
      return all.stream()
          .map(names::get)
          .filter(Objects::nonNull)
          .map(name -> new Choice(name.code(), name.hi(), name.en()))
          .toList();
    }

    private Stream<Integer> found(int unit, Looked looked) {
      if (!looked.isAsked()) {
        return IntStream.concat(
                IntStream.of(unit), IntStream.of(organisation.tree().children(unit)))
            .boxed();
      }
      return organisation.search(looked.typed(), new int[] {unit}, MOST_FOUND).stream()
          .filter(found -> !found.unit().isClosed())
          .map(found -> found.unit().id());
    }

    boolean hasBelow(int unit) {
      return organisation.tree().children(unit).length > 0;
    }

    /// Elders are heard: whoever forms a body does not have to think of them.
    List<String> mentors() {
      return List.copyOf(kinds.mentors());
    }

    List<String> codes(List<Integer> units) {
      return units.stream().flatMap(unit -> places.byId(unit).stream()).map(Place::code).toList();
    }
  }

  /// What was typed for finding units, and which were chosen before.
  record Looked(@Nullable String q, @Nullable List<String> units) {
    static final Looked NOT = new Looked(null, null);

    boolean isAsked() {
      return !typed().isEmpty();
    }

    String typed() {
      return Objects.toString(q, "").strip();
    }

    List<String> codes() {
      return Objects.requireNonNullElse(units, List.of());
    }

    Stream<Integer> chosen(Places places) {
      return codes().stream()
          .limit(MOST_UNITS)
          .flatMap(code -> places.byCode(code).stream())
          .map(Place::unit);
    }
  }

  ShowBodyForm(BodyStore store, SeatStore seats, Headings headings, Offered offered, Clock clock) {
    this.store = store;
    this.seats = seats;
    this.headings = headings;
    this.offered = offered;
    this.clock = clock;
  }

  @GetMapping("/u/{code}/bodies/form")
  @Sees("bodies.form-body")
  BodyFormPage form(
      Actor actor,
      Place place,
      @RequestParam(required = false) @Nullable UUID follows,
      Looked looked) {
    Optional<Body> before =
        follows == null
            ? Optional.empty()
            : store.find(place.unit(), follows).filter(body -> !body.lasts());
    boolean executive = store.hasExecutive(place.unit());
    return page(
        new Asked(actor, place, null, before.map(Body::id).orElse(null), looked),
        before
            .map(body -> proposed(body, beforeItsEnd(body)))
            .orElseGet(() -> plain(executive, looked)),
        before.map(body -> peopled(body, beforeItsEnd(body))).orElse(List.of(place.unit())),
        executive);
  }

  @GetMapping("/u/{code}/bodies/{body}/change")
  @Sees("bodies.change-body")
  BodyFormPage change(Actor actor, Place place, @PathVariable("body") UUID id) {
    Body body =
        store
            .find(place.unit(), id)
            .filter(Body::lasts)
            .orElseThrow(() -> new NotServed(BodiesRefusal.BODY_UNKNOWN));
    return page(
        new Asked(actor, place, body.id(), null, Looked.NOT),
        proposed(body, today()),
        peopled(body, today()),
        true);
  }

  /// The units of a body, and those in which people hold the posts that are named in it.
  private List<Integer> peopled(Body body, LocalDate day) {
    List<UUID> named =
        kept(body, day).stream().map(Seat::posting).filter(Objects::nonNull).toList();
    SeatStore.Sought sought = new SeatStore.Sought(List.of(), List.of(), named);
    return Stream.concat(
            body.units().stream(),
            seats.held(seats.reader(), sought, today()).stream().map(SeatStore.Held::unit))
        .distinct()
        .toList();
  }

  private List<Seat> kept(Body body, LocalDate day) {
    return seats
        .of(seats.reader(), List.of(body.id()), day)
        .getOrDefault(body.id(), List.of())
        .stream()
        .map(SeatStore.Kept::seat)
        .toList();
  }

  /// Who asks, and about which body.
  private record Asked(
      Actor actor, Place place, @Nullable UUID changed, @Nullable UUID follows, Looked looked) {}

  private BodyFormPage page(
      Asked asked, Proposed proposed, List<Integer> units, boolean hasExecutive) {
    int unit = asked.place.unit();
    List<Choice> joint = offered.joint(asked.actor, unit, asked.looked);
    return new BodyFormPage(
        headings.of(unit, asked.actor),
        asked.changed,
        asked.follows,
        hasExecutive,
        today(),
        offered.choices(asked.actor, joint, units),
        proposed,
        offered.hasBelow(unit),
        asked.looked.isAsked() && joint.size() <= asked.looked.codes().size());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static LocalDate beforeItsEnd(Body body) {
    Body.Dissolution end = Objects.requireNonNull(body.dissolution());
    return end.on().isAfter(body.formedOn()) ? end.on().minusDays(1) : end.on();
  }

  private Proposed plain(boolean hasExecutive, Looked looked) {
    return new Proposed(
        hasExecutive ? "committee" : "executive",
        "",
        "",
        "50",
        "percent",
        Map.of("mentors", offered.mentors(), "units", looked.codes()));
  }

  private Proposed proposed(Body body, LocalDate day) {
    Map<String, List<String>> chosen =
        Map.of(
            "posts", new ArrayList<>(),
            "mentors", new ArrayList<>(),
            "people", new ArrayList<>(),
            "guests", new ArrayList<>(),
            "units", body.kind() == Body.Kind.JOINT ? offered.codes(body.units()) : List.of());
    kept(body, day).forEach(seat -> place(seat, chosen));
    return new Proposed(
        body.kind().name().toLowerCase(Locale.ROOT),
        body.nameHi(),
        body.nameEn(),
        String.valueOf(body.quorum().number()),
        body.quorum().of().name().toLowerCase(Locale.ROOT),
        chosen);
  }

  private static void place(Seat seat, Map<String, List<String>> chosen) {
    String kind = seat.kind();
    UUID posting = seat.posting();
    if (kind != null) field(chosen, seat.votes() ? "posts" : "mentors").add(kind);
    if (posting != null) field(chosen, seat.votes() ? "people" : "guests").add(posting.toString());
  }

  private static List<String> field(Map<String, List<String>> chosen, String name) {
    return Objects.requireNonNull(chosen.get(name));
  }
}
