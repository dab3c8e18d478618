package org.sangathan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.database.Database;
import org.sangathan.database.Settings;
import org.sangathan.database.TestDatabase;
import org.sangathan.words.Words;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Controller;

/// A small named world on a database of its own, where acts are done through the dispatcher: nation
/// IN › state UP › district KNP with seats AC-1 (sector S-1 › booths B-1, B-2) and AC-2 (booth
/// B-3), its metropolitan area KNM with wards W-1 and W-2; and district ETW.
final class TreeWorld implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final Actor ASHA = new Actor(new UUID(1, 1), "Asha");

  /// Somebody who may do everything in district KNP and nothing elsewhere.
  static final Actor BHOLA = new Actor(new UUID(2, 2), "Bhola");

  private static final Random CHANCE = new Random(7);

  private final TestDatabase store = TestDatabase.fresh(TestDatabase.Profile.PLAIN);
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  final List<UnitMoved.Move> moves = new ArrayList<>();

  /// What was counted in this world: nothing.
  private final class Told implements UnitMoved {
    @Override
    public boolean hasCounted(int[] units) {
      return false;
    }

    @Override
    public void moved(Move move) {
      moves.add(move);
    }
  }

  TreeWorld() {
    Instant now = TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Kolkata")).toInstant();
    database().writer().sql("update ledger set open_day = :day").param("day", TODAY).update();
    context.registerBean(Database.class, store::database);
    context.registerBean(Clock.class, () -> Clock.fixed(now, ZoneId.of("Asia/Kolkata")));
    context.registerBean(Gate.class, () -> new Everywhere(context.getBean(Places.class)));
    context.registerBean(UnitMoved.class, Told::new);
    context.register(Words.class, Settings.class);
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new AnnotationTypeFilter(Controller.class));
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.Show.*")));
    // They need the whole of `access`.
    scanner.addExcludeFilter(new AssignableTypeFilter(FoundOrganisation.class));
    scanner.addExcludeFilter(new AssignableTypeFilter(UnitPosts.class));
    scanner.scan("org.sangathan.acts", "org.sangathan.exchange", "org.sangathan.organisation");
    context.refresh();
    found();
  }

  /// Lays the world.
  static TreeWorld kanpur() {
    TreeWorld world = new TreeWorld();
    world.create("IN", "UP", "STATE", "उत्तर प्रदेश", "Uttar Pradesh");
    world.create("UP", "KNP", "DISTRICT", "कानपुर नगर", "Kanpur Nagar");
    world.create("UP", "ETW", "DISTRICT", "इटावा", "Etawah");
    world.create("KNP", "AC-1", "AC", "आर्य नगर", "Arya Nagar");
    world.create("KNP", "AC-2", "AC", "सीसामऊ", "Sishamau");
    world.create("AC-1", "S-1", "SECTOR", "सेक्टर 1", null);
    world.create("S-1", "B-1", "BOOTH", null, "PR.SCHOOL GANGUPUR R.N.-1");
    world.create("S-1", "B-2", "BOOTH", null, "PR.SCHOOL GANGUPUR R.N.-2");
    world.create("AC-2", "B-3", "BOOTH", "प्राथमिक विद्यालय", null);
    world.create("KNP", "KNM", "METRO", "कानपुर महानगर", null);
    world.create("KNM", "W-1", "WARD", "लक्ष्मी पुरवा", "Laxmi Purwa");
    world.create("KNM", "W-2", "WARD", "राय पुरवा", "Rai Purwa");
    return world;
  }

  private void found() {
    Founding founding = context.getBean(Founding.class);
    database()
        .transact(() -> {
          organisation().takeTurn();
          Founding.Top top =
              new Founding.Top(
                  LevelTemplate.NATION, "IN", "भारत", "India", LocalDate.of(1950, 1, 26));
          founding.lay(top, founding.place(top));
          organisation().changed();
          return top;
        });
  }

  Database database() {
    return store.database();
  }

  Organisation organisation() {
    return context.getBean(Organisation.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Tree tree() {
    return organisation().tree();
  }

  Unit unit(String code) {
    return organisation().unit(code).orElseThrow();
  }

  int id(String code) {
    return unit(code).id();
  }

  void create(String parent, String code, String level, @Nullable String hi, @Nullable String en) {
    Map<String, Object> said =
        new HashMap<>(Map.of("code", code, "level", level, "from", "1990-01-01"));
    if (hi != null) said.put("nameHi", hi);
    if (en != null) said.put("nameEn", en);
    Answer<?> answer = act(ASHA, "create-unit", parent, said);
    if (answer instanceof Answer.Refused<?>(var why))
      throw new IllegalStateException(why.toString());
  }

  /// Does an act of the module; fields come as name, value, name, value.
  Answer<?> act(String act, String unit, Object... fields) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    return act(ASHA, act, unit, said);
  }

  Answer<?> act(Actor actor, String act, String unit, Map<String, ?> fields) {
    Map<String, Object> said = new LinkedHashMap<>(fields);
    said.put("id", Deed.newId(Instant.EPOCH, CHANCE).toString());
    said.put("unit", unit);
    String name = act.contains(".") ? act : "organisation." + act;
    Reply reply = bean(Acts.class).perform(actor, name, said);
    return reply.answer();
  }

  /// A file is sent and taken at once; each time it is another file, if only by a blank line.
  Answer<?> importing(String... lines) {
    return importing(ASHA, "IN", String.join("\n", lines) + "\n".repeat(++files));
  }

  /// What the taking says, or why the file did not even come so far.
  Answer<?> importing(Actor actor, String unit, String file) {
    Answer<?> sent =
        act(actor, "exchange.upload-file", unit, Map.of("kind", "units", "file", file));
    if (!(sent instanceof Answer.Accepted<?>(var outcome, var upload))) return sent;
    last = String.valueOf(upload);
    return act(actor, "import-units", unit, Map.of("upload", last));
  }

  private int files;

  /// The upload of the latest file.
  String last = "";

  /// What an answer says, short: the outcome, or the refusals with their fields.
  static String said(Answer<?> answer) {
    return switch (answer) {
      case Answer.Accepted<?>(var outcome, var subject) -> outcome.name();
      case Answer.Refused<?>(var complaints) ->
          String.join("; ", complaints.stream().map(TreeWorld::said).toList());
    };
  }

  private static String said(Complaint complaint) {
    String facts = complaint.field().equals("file") ? " " + complaint.facts() : "";
    return complaint.field() + " " + complaint.refusal() + facts;
  }

  Words words() {
    return bean(Words.class);
  }

  @Override
  public void close() {
    context.close();
    store.close();
  }

  private record Everywhere(Places places) implements Gate {
    @Override
    public Optional<UUID> posting(Actor actor, String capability, Place place) {
      boolean allowed =
          actor.equals(ASHA)
              || places
                  .byCode("KNP")
                  .filter(k -> places.within(place.unit(), k.unit()))
                  .isPresent();
      return allowed ? Optional.of(actor.account()) : Optional.empty();
    }

    @Override
    public Optional<Place> place(String code) {
      return places.byCode(code);
    }

    @Override
    public Place home(Actor actor) {
      return places.root();
    }

    @Override
    public Place top() {
      return places.root();
    }
  }
}
