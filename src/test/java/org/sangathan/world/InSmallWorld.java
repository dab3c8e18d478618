package org.sangathan.world;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.sangathan.Sangathan;
import org.sangathan.access.Access;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.database.Database;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The whole program on the small named world: Asha works at booth 1, Bhola at booth 4, Chitra has
/// charge of sector 1, Dinesh of the district, Nisha sits in the national office.
@SpringBootTest(
    classes = Sangathan.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"sangathan.jobs=false", "sangathan.limits=false"})
public abstract class InSmallWorld {
  protected static final String PASSWORD = "three calm rivers";

  protected static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final AtomicLong NEXT = new AtomicLong(1);
  private static final AtomicLong UNITS = new AtomicLong();
  private static final Map<String, String[]> STAFF = new LinkedHashMap<>();

  static {
    STAFF.put("asha", new String[] {"booth-worker", SmallWorld.BOOTH_1});
    STAFF.put("bhola", new String[] {"booth-worker", SmallWorld.BOOTH_4});
    STAFF.put("chitra", new String[] {"sector-in-charge", SmallWorld.SECTOR_1});
    STAFF.put("dinesh", new String[] {"in-charge", SmallWorld.DISTRICT});
    STAFF.put("nisha", new String[] {"national-office", SmallWorld.NATION});
  }

  @Autowired protected Database database;
  @Autowired protected Acts acts;
  @Autowired protected Access access;
  @Autowired protected Accounts accounts;
  @Autowired protected Figures figures;
  @Autowired protected Organisation organisation;

  @BeforeEach
  void settle() {
    SmallWorld.lay(database);
    organisation.treeNow();
    if (accounts.actor("asha").isPresent()) return;
    access.importAccounts(
        STAFF.entrySet().stream()
            .map(e ->
                new Access.Imported(
                    id(),
                    e.getKey(),
                    e.getKey(),
                    id(),
                    e.getValue()[0],
                    SmallWorld.place(e.getValue()[1]),
                    LocalDate.of(2020, 1, 1)))
            .toList(),
        PASSWORD);
  }

  /// Ids of which no two are equal in one run.
  protected static UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | NEXT.getAndIncrement());
  }

  /// Somebody more, who holds the post of a worker of a booth.
  ///
  /// @return the name by which they sign in
  protected String newWorker(String booth) {
    String name = "w" + id().getLeastSignificantBits();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                id(),
                "booth-worker",
                SmallWorld.place(booth),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return name;
  }

  /// A unit of its own for a test, below one of the small world.
  ///
  /// @return its code
  protected String newUnit(String parent, String level) {
    String code = level.substring(0, 1).toUpperCase(Locale.ROOT) + "-" + UNITS.incrementAndGet();
    String name = "इकाई " + code;
    String act = "organisation.create-unit";
    Reply made = say("nisha", act, parent, "code", code, "level", level, "nameHi", name);
    if (!refusals(made).isEmpty()) throw new IllegalStateException(level + made);
    return code;
  }

  /// A code that no unit has yet.
  public static String newCode() {
    return "X-" + UNITS.incrementAndGet();
  }

  protected Actor actor(String name) {
    return accounts.actor(name).orElseThrow();
  }

  protected Reply perform(String who, String act, Map<String, ?> said) {
    return acts.perform(actor(who), act, said);
  }

  /// An act in a unit, by its fields and what is said in them.
  protected Reply say(String who, String act, String unit, Object... fields) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    return perform(who, act, said);
  }

  /// Every unit of a level needs so many of these posts.
  ///
  /// @param more fields of the act, also for what is otherwise than usual
  protected Reply require(String level, String kind, int places, Object... more) {
    Object[] usual = {
      "tree",
      "MAIN",
      "level",
      level,
      "postType",
      kind,
      "places",
      places,
      "required",
      true,
      "actingAllowed",
      true
    };
    return say(
        "nisha",
        "formation.require-posts",
        SmallWorld.NATION,
        Stream.concat(Stream.of(usual), Stream.of(more)).toArray());
  }

  /// Somebody has left their post.
  protected Reply endPost(UUID posting) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select p.account_id, u.code from posting p join unit u on u.id = p.unit_id
            where p.id = :posting
            """)
        .param("posting", posting)
        .query((row, n) ->
            say(
                "nisha",
                "access.end-post",
                row.getString("code"),
                "ground",
                "resigned",
                "account",
                row.getObject("account_id", UUID.class),
                "posting",
                posting))
        .single();
  }

  /// What a worker says at the door, for changing in a test.
  protected static Map<String, Object> enrolment(String unit, String name, String phone) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", unit);
    said.put("name", name);
    said.put("phone", phone);
    said.put("birthYear", 1985);
    said.put("gender", "woman");
    said.put("consent", true);
    return said;
  }

  /// So many were recorded in a unit on a day that is over, as far as figures are asked.
  protected void recordedOn(LocalDate day, String unit, int people) {
    Unit at = organisation.unit(unit).orElseThrow();
    Place place = new Place(at.id(), at.cell(), at.code());
    List<Entry> entries =
        Stream.of("enrolled", "claimed")
            .map(code -> new Entry(place, figures.measures().byCode(code), people))
            .toList();
    database.transact(() -> {
      figures.post(day, entries);
      return day;
    });
  }

  /// Somebody who was recorded on a day that the clock has not reached has come on that day.
  protected void recordedOn(LocalDate day, String person) {
    database
        .writer()
        .sql(
            """
            /* all cells */ update person set recorded_at = recorded_at + make_interval(days => :ahead)
            where id = cast(:id as uuid)
            """)
        .param("ahead", (int) ChronoUnit.DAYS.between(LocalDate.now(INDIA), day))
        .param("id", person)
        .update();
  }

  /// The numbers of the refusals, or nothing when it was accepted.
  protected static List<Integer> refusals(Reply reply) {
    return reply.answer() instanceof Answer.Refused<?>(var complaints)
        ? complaints.stream().map(c -> c.refusal().number()).toList()
        : List.of();
  }

  protected static String subject(Reply reply) {
    return reply.answer() instanceof Answer.Accepted<?>(var outcome, var subject)
        ? String.valueOf(subject)
        : "refused " + refusals(reply);
  }

  /// What stands in a unit, here and below.
  protected long figure(String unit, String measure) {
    int id = organisation.unit(unit).orElseThrow().id();
    GroupFigures read = figures.read(List.of(Group.of(id)), LocalDate.of(2020, 1, 1)).getFirst();
    return read.totals()[figures.measures().indexOf(figures.measures().byCode(measure))];
  }

  protected long claimed(String unit) {
    return figure(unit, "claimed");
  }
}
