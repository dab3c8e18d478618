package org.sangathan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.database.Database;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// People who come and go in the tests: each gets a post by the door of the module, and acts by the
/// dispatcher as everybody does.
@TestComponent
@Component
@Lazy
public class AccessWorld {
  public static final String PASSWORD = "lamp-river-47-blue";

  private final Access access;
  private final Acts acts;
  private final Database database;
  private final SteppingClock clock;
  private final Accounts accounts;
  private final PostTypeStore types;
  private final PostingStore postings;
  private final int port;
  private final Random chance = new Random(7);
  private final AtomicInteger people = new AtomicInteger();

  AccessWorld(
      Access access,
      Acts acts,
      Database database,
      Clock clock,
      Accounts accounts,
      PostTypeStore types,
      PostingStore postings,
      @LocalServerPort int port) {
    this.access = access;
    this.acts = acts;
    this.database = database;
    this.clock = (SteppingClock) clock;
    this.accounts = accounts;
    this.types = types;
    this.postings = postings;
    this.port = port;
  }

  /// Somebody with a post in that place since yesterday.
  public Actor posted(String postType, Place place) {
    return posted(postType, place, today().minusDays(1));
  }

  public Actor posted(String postType, Place place, LocalDate from) {
    String name = "person" + people.incrementAndGet();
    return load(name, name, postType, place, from);
  }

  public Actor postedByPhone(String phone, String postType, Place place) {
    return load(phone, "person" + people.incrementAndGet(), postType, place, today());
  }

  private Actor load(String signIn, String name, String postType, Place place, LocalDate from) {
    UUID id = newId();
    access.importAccounts(
        List.of(new Access.Imported(id, signIn, name, newId(), postType, place, from)), PASSWORD);
    return new Actor(id, name);
  }

  /// Does an act and tells the number of what came of it.
  public int does(Actor actor, String act, Place place, Object... fields) {
    Map<String, Object> said = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2)
      said.put((String) fields[i], fields[i + 1].toString());
    return does(actor, act, place, said);
  }

  public int does(Actor actor, String act, Place place, Map<String, Object> fields) {
    Map<String, Object> said = new HashMap<>(fields);
    said.put("id", newId().toString());
    said.put("unit", place.code());
    return number(acts.perform(actor, act, said));
  }

  /// The same with a list among what is said.
  public int doesWith(Actor actor, String act, Place place, String field, List<String> values) {
    return number(
        acts.perform(
            actor, act, Map.of("id", newId().toString(), "unit", place.code(), field, values)));
  }

  public static int number(Reply reply) {
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> ((Acceptance) outcome).number();
      case Answer.Refused<?>(List<Complaint> complaints) ->
          complaints.getFirst().refusal().number();
    };
  }

  public UUID posting(Actor actor) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select id from posting where account_id = :account and lent_by is null order by valid_from, id limit 1
            """)
        .param("account", actor.account())
        .query(UUID.class)
        .single();
  }

  /// The posting that somebody else lent them.
  UUID loan(Actor actor) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select id from posting where account_id = :account and lent_by is not null
            """)
        .param("account", actor.account())
        .query(UUID.class)
        .single();
  }

  /// Leaves the top to these two.
  public void endAllOthers(Actor one, Actor other) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            update posting set valid_to = greatest(valid_from, :today)
             where unit_id = :top and account_id not in (:one, :other)
            """)
        .param("today", today())
        .param("top", SmallTree.NATION.unit())
        .param("one", one.account())
        .param("other", other.account())
        .update();
  }

  public UUID newId() {
    return Deed.newId(clock.instant(), chance);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  public void step(Duration by) {
    clock.step(by);
  }

  public Access access() {
    return access;
  }

  public Database database() {
    return database;
  }

  public Browser browser() {
    return new Browser(port);
  }

  /// A browser in which that person has signed in.
  public Browser browser(Actor actor) {
    Browser browser = browser();
    browser.signIn(actor.name(), PASSWORD);
    return browser;
  }

  public String token(Actor actor) {
    return accounts.createToken(actor.name(), "a test", 30).orElseThrow();
  }

  /// As a second node would be: it remembers by itself.
  Grants anotherNode() {
    return nodeIn(Duration.ZERO);
  }

  /// What a node would say after that time.
  Grants nodeIn(Duration later) {
    Clock then = Clock.offset(clock, later);
    return new Grants(
        types,
        postings,
        new AdministratorStore(database),
        new GrantVersion(database, then),
        new SmallTree(),
        then);
  }

  public Accounts accounts() {
    return accounts;
  }

  /// The code in the latest message to that telephone.
  public String lastCode(String phone) {
    String said =
        database
            .reader()
            .sql(
                """
                select said from message
                 where phone = :phone and template = 'sign-in-code'
                 order by asked_at desc limit 1
                """)
            .param("phone", phone)
            .query(String.class)
            .single();
    return said.replaceAll(".*?(\\d{6}).*", "$1");
  }

  /// Nobody has tried anything, as after a long rest.
  public void forgetTries() {
    database.writer().sql("delete from sign_in_failure").update();
  }
}
