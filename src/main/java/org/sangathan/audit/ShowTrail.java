package org.sangathan.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.Sights;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.sangathan.pages.Sees;
import org.sangathan.pages.Sought;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Shows what an office did and whom it looked at.
@Controller
class ShowTrail {
  static final String CAPABILITY = "audit.show-trail";

  private static final int STRETCH = 50;
  private static final int STRETCH_OF_FILE = 1_000;

  /// What no name of an act or a look has.
  private static final Pattern NO_NAME = Pattern.compile("[^a-z.-]");

  private static final UUID LAST_ID = new UUID(-1, -1);

  private final TrailStore store;
  private final TrailLines lines;
  private final Places places;
  private final Accounts accounts;
  private final Acts acts;
  private final Clock clock;
  private final Sights sights;

  ShowTrail(
      TrailStore store,
      TrailLines lines,
      Places places,
      Accounts accounts,
      Acts acts,
      Clock clock,
      Sights sights) {
    this.store = store;
    this.lines = lines;
    this.places = places;
    this.accounts = accounts;
    this.acts = acts;
    this.clock = clock;
    this.sights = sights;
  }

  /// What stands in the address as it is; empty where nothing is asked.
  record Said(
      @Nullable Boolean below,
      @Nullable String what,
      @Nullable String from,
      @Nullable String to,
      @Nullable String before) {
    private boolean isBelow() {
      return Boolean.TRUE.equals(below);
    }

    private List<String> parts() {
      List<String> parts = new ArrayList<>();
      if (isBelow()) parts.add("below=true");
      add(parts, "what", what);
      add(parts, "from", from);
      add(parts, "to", to);
      return parts;
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
      if (value == null || value.isBlank()) return;
      parts.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
    }
  }

  /// @param person whose doings are wanted, by the name at the door
  private record Question(Said said, Sought person) {
    private String query() {
      List<String> parts = said.parts();
      if (!person.isBlank()) parts.add(person.query());
      return String.join("&", parts);
    }

    /// For people, who read what was sought.
    private String told() {
      List<String> parts = said.parts();
      if (!person.isBlank()) parts.add(person.text());
      return String.join(" ", parts);
    }
  }

  @GetMapping("/u/{code}/trail")
  @Sees(CAPABILITY)
  TrailPage show(Place place, Actor actor, @ModelAttribute Said said, Sought sought) {
    Question question = new Question(said, sought);
    Optional<Account> person = person(sought);
    boolean unknown = !sought.isBlank() && person.isEmpty();
    TrailStore.Found found =
        unknown
            ? new TrailStore.Found(List.of(), null)
            : store.read(fence(actor, place, said), wanted(place, said, person, STRETCH));
    TrailStore.Cursor next = found.next();
    return new TrailPage(
        name(place),
        places.below(place.unit()).length <= 1,
        asked(question),
        lines.told(found.rows(), actor),
        Stream.concat(Looks.NAMES.stream(), acts.names().stream()).toList(),
        next == null ? null : more(place, question, next),
        next == null || found.rows().size() == STRETCH ? null : day(next.at()),
        !sought.isBlank() && found.rows().isEmpty());
  }

  @GetMapping("/u/{code}/trail.{form:csv|xlsx|print}")
  @Sees(CAPABILITY)
  Listing file(Place place, Actor actor, @ModelAttribute Said said, Sought sought, Voice voice) {
    Question question = new Question(said, sought);
    Places.Name unit = name(place);
    return new Listing(
        place.code() + "-trail",
        voice.say("audit.trail.of", voice.name(unit.hi(), unit.en())),
        question.told(),
        Stream.of(
                "day", "time", "who", "post", "what", "outcome", "code", "unit", "door", "address")
            .map(column -> voice.say("audit.column." + column))
            .toList(),
        reading -> each(place, actor, question, line -> reading.row(cells(line, voice))));
  }

  private interface Reader {
    boolean read(TrailLine line);
  }

  private void each(Place place, Actor actor, Question question, Reader reader) {
    Said said = question.said;
    Optional<Account> person = person(question.person);
    if (!question.person.isBlank() && person.isEmpty()) return;
    TrailStore.Wanted wanted = wanted(place, said, person, STRETCH_OF_FILE);
    while (true) {
      TrailStore.Found found = store.read(fence(actor, place, said), wanted);
      for (TrailLine line : lines.told(found.rows(), actor)) if (!reader.read(line)) return;
      TrailStore.Cursor next = found.next();
      if (next == null) return;
      wanted = wanted.goingOn(next);
    }
  }

  private static List<? extends @Nullable Object> cells(TrailLine line, Voice voice) {
    return Arrays.asList(
        voice.telling().dayOf(line.at()),
        voice.telling().time(line.at()),
        line.program() ? line.who() + " · " + voice.say("access.seen-by.program") : line.who(),
        voice.name(line.postHi(), line.postEn()),
        word(voice, line.what()),
        line.outcome() == null
            ? voice.say("audit.people", line.people())
            : word(voice, line.outcome()),
        line.unitCode(),
        voice.name(line.unitHi(), line.unitEn()),
        line.door() == null ? null : voice.say(line.door()),
        line.address());
  }

  private static String word(Voice voice, String key) {
    return voice.words().has(key) ? voice.say(key) : key;
  }

  private Fence fence(Actor actor, Place place, Said said) {
    return said.isBelow()
        ? sights.below(actor, place.unit(), CAPABILITY)
        : sights.of(actor, place.unit(), CAPABILITY);
  }

  private TrailStore.Wanted wanted(Place place, Said said, Optional<Account> person, int most) {
    int unit = place.unit();
    boolean below = said.isBelow();
    boolean everybody = below && places.isOfWholeCells(unit);
    return new TrailStore.Wanted(
        below ? places.cellsBelow(unit) : places.cells(unit),
        everybody ? null : below ? places.below(unit) : new int[] {unit},
        isSaid(said.what) ? NO_NAME.matcher(said.what).replaceAll("") : null,
        person.map(Account::id).orElse(null),
        day(said.from).map(this::beginning).orElse(Instant.EPOCH),
        before(said),
        most);
  }

  private TrailStore.Cursor before(Said said) {
    String text = Objects.toString(said.before, "");
    if (text.matches("\\d{1,18}\\.[0-9a-f-]{36}")) {
      int dot = text.indexOf('.');
      long micros = Long.parseLong(text.substring(0, dot));
      Instant at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
      return new TrailStore.Cursor(at, UUID.fromString(text.substring(dot + 1)));
    }
    Instant end =
        day(said.to).map(to -> beginning(to.plusDays(1))).orElse(clock.instant().plusSeconds(60));
    return new TrailStore.Cursor(end, LAST_ID);
  }

  private static String more(Place place, Question question, TrailStore.Cursor next) {
    long micros = next.at().getEpochSecond() * 1_000_000 + next.at().getNano() / 1_000;
    String query = question.query();
    return "/u/"
        + place.code()
        + "/trail?"
        + (query.isEmpty() ? "" : query + "&")
        + "before="
        + micros
        + "."
        + next.id();
  }

  private Optional<Account> person(Sought sought) {
    return Optional.of(sought.text())
        .map(typed -> typed.replaceAll("\\p{Cntrl}", ""))
        .filter(ShowTrail::isSaid)
        .flatMap(accounts::bySignInName);
  }

  private Instant beginning(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    if (text == null || !text.strip().matches("\\d{4}-\\d\\d-\\d\\d")) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static TrailPage.Asked asked(Question question) {
    Said said = question.said;
    String query = question.query();
    return new TrailPage.Asked(
        said.isBelow(),
        Objects.toString(said.what, ""),
        question.person.text(),
        day(said.from).map(LocalDate::toString).orElse(""),
        day(said.to).map(LocalDate::toString).orElse(""),
        query.isEmpty() ? "" : "?" + query);
  }

  private Places.Name name(Place place) {
    return places
        .names(List.of(place.unit()))
        .getOrDefault(place.unit(), new Places.Name(place.unit(), place.code(), null, null));
  }
}
