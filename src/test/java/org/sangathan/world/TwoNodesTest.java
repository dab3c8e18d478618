package org.sangathan.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.Sangathan;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Errand;
import org.sangathan.database.Job;
import org.sangathan.database.Jobs;
import org.sangathan.database.TestDatabase;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.organisation.Organisation;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// Two nodes of one organisation, started at the same moment on one empty database.
class TwoNodesTest {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final AtomicInteger DAILY = new AtomicInteger();
  private static final Map<String, AtomicInteger> ERRANDS = new ConcurrentHashMap<>();

  @TempDir private static Path folder;
  private static DatabaseServer server;
  private static Node first;
  private static Node second;

  /// What both nodes are to do once.
  @TestConfiguration
  static class Chores {
    @Bean
    Job daily() {
      return new Job("test.daily", LocalTime.of(4, 0), DAILY::incrementAndGet);
    }

    @Bean
    Errand errand() {
      return new Errand(
          "test.errand",
          what -> ERRANDS.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet());
    }
  }

  record Node(ConfigurableApplicationContext context) implements AutoCloseable {
    static Node start(String name) {
      return new Node(
          new SpringApplicationBuilder(Sangathan.class, Chores.class)
              .run(
                  "--sangathan.db-url=" + server.url(),
                  "--sangathan.db-user=" + server.user(),
                  "--sangathan.db-password=" + server.password(),
                  "--sangathan.data=" + folder.resolve(name),
                  "--sangathan.key.phone-blind=" + KEY,
                  "--sangathan.key.data-keys=" + KEY,
                  "--sangathan.key.sign-in=" + KEY,
                  "--sangathan.key.audit-head=" + KEY,
                  "--sangathan.key.erased=" + KEY,
                  "--server.port=0"));
    }

    <T> T get(Class<T> type) {
      return context.getBean(type);
    }

    int port() {
      return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Reply perform(String who, String act, Map<String, ?> said) {
      Actor actor = get(Accounts.class).actor(who).orElseThrow();
      return get(Acts.class).perform(actor, act, said);
    }

    long claimed(String unit) {
      Figures figures = get(Figures.class);
      int id = get(Organisation.class).unit(unit).orElseThrow().id();
      int nth = figures.measures().indexOf(figures.measures().byCode("claimed"));
      return figures.read(List.of(Group.of(id)), LONG_AGO).getFirst().totals()[nth];
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @BeforeAll
  static void startBothAtOnce() {
    server = TestDatabase.blankServer();
    CompletableFuture<Node> other = CompletableFuture.supplyAsync(() -> Node.start("second"));
    first = Node.start("first");
    second = other.join();
    SmallWorld.lay(first.get(Database.class));
    await(() -> second.get(Organisation.class).tree().size() > 0);
    first
        .get(Access.class)
        .importAccounts(
            List.of(
                staff("nisha", "national-office", SmallWorld.NATION),
                staff("asha", "booth-worker", SmallWorld.BOOTH_1)),
            InSmallWorld.PASSWORD);
  }

  private static Access.Imported staff(String name, String post, String unit) {
    return new Access.Imported(
        InSmallWorld.id(), name, name, InSmallWorld.id(), post, SmallWorld.place(unit), LONG_AGO);
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    TestDatabase.drop(server);
  }

  private static void await(BooleanSupplier wanted) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static Map<String, Object> booth(String code) {
    Map<String, Object> said = new HashMap<>();
    said.put("id", InSmallWorld.id().toString());
    said.put("unit", "SEC1");
    said.put("code", code);
    said.put("level", "BOOTH");
    said.put("nameHi", "नया बूथ");
    return said;
  }

  private static List<Integer> refusals(Reply reply) {
    return reply.answer() instanceof Answer.Refused<?>(var complaints)
        ? complaints.stream().map(c -> c.refusal().number()).toList()
        : List.of();
  }

  @Test
  void aUnitMadeOnOneNodeIsAtOnceOnThePageOfTheOther() {
    Browser nisha = new Browser(second.port());
    nisha.signIn("nisha", InSmallWorld.PASSWORD);
    for (int i = 10; i < 20; i++) {
      String code = "B" + i;
      assertThat(refusals(first.perform("nisha", "organisation.create-unit", booth(code))))
          .isEmpty();
      assertThat(nisha.get("/u/" + code).statusCode()).as(code).isEqualTo(200);
    }
    int size = first.get(Organisation.class).tree().size();
    await(() -> second.get(Organisation.class).tree().size() == size);
  }

  @Test
  void aSessionGoesOnAtTheOtherNodeAndEndsOnBoth() {
    Browser asha = new Browser(first.port());
    asha.signIn("asha", InSmallWorld.PASSWORD);
    assertThat(asha.at(second.port()).get("/me").body()).contains("asha");
    assertThat(asha.post("/acts/accounts.set-preferences", preferences()).headers().map())
        .containsKey("Location");
    asha.at(first.port()).get("/me");
    asha.post("/sign-out");
    assertThat(asha.at(second.port()).get("/me").statusCode()).isEqualTo(303);
  }

  private static String[] preferences() {
    return new String[] {
      "id", InSmallWorld.id().toString(), "language", "hindi", "digits", "latin", "theme", "auto"
    };
  }

  @Test
  void enrolmentsAtBothAddUpAndBothTellTheSame() {
    long before = first.claimed("N");
    List<CompletableFuture<Void>> doors = new ArrayList<>();
    for (Node node : List.of(first, second)) {
      for (int i = 0; i < 4; i++) {
        int hand = doors.size();
        doors.add(CompletableFuture.runAsync(() -> enrolTwenty(node, hand)));
      }
    }
    doors.forEach(CompletableFuture::join);
    assertThat(first.claimed("N")).isEqualTo(before + 160);
    assertThat(second.claimed("N")).isEqualTo(before + 160);
    assertThat(second.claimed("AC1")).isEqualTo(first.claimed("AC1"));
  }

  private static void enrolTwenty(Node node, int hand) {
    for (int i = 0; i < 20; i++) {
      Map<String, Object> said =
          InSmallWorld.enrolment("B" + (1 + i % 4), "सीता", "98111%02d%03d".formatted(hand, i));
      assertThat(refusals(node.perform("nisha", "membership.enrol-member", said))).isEmpty();
    }
  }

  @Test
  void theSameSaidAtBothCountsOnce() {
    Map<String, Object> said = InSmallWorld.enrolment("B1", "गीता", "9822200001");
    CompletableFuture<Reply> other =
        CompletableFuture.supplyAsync(
            () -> second.perform("asha", "membership.enrol-member", said));
    Reply here = first.perform("asha", "membership.enrol-member", said);
    assertThat(here.answer()).isEqualTo(other.join().answer());
    assertThat(here.repeated()).isNotEqualTo(other.join().repeated());
  }

  /// Both blind numbers with the same key, so one knows the phone that the other wrote.
  @Test
  void aPhoneIsKnownOnBoth() {
    first.perform(
        "asha", "membership.enrol-member", InSmallWorld.enrolment("B1", "मीरा", "9833300001"));
    Reply twin =
        second.perform(
            "asha", "membership.enrol-member", InSmallWorld.enrolment("B1", "मीरा", "9833300001"));
    assertThat(refusals(twin)).containsExactly(4108);
  }

  @Test
  void aDailyJobIsDoneByOneNode() {
    assertThat(DAILY).hasValue(0);
    first
        .get(Database.class)
        .writer()
        .sql(
            """
            update scheduled_tasks set execution_time = :then where task_name = 'test.daily'
            """)
        .param("then", LocalDate.now(ZoneId.of("UTC")).minusDays(1).atStartOfDay())
        .update();
    first.get(Jobs.class).look();
    second.get(Jobs.class).look();
    await(() -> DAILY.get() > 0 && isIdle());
    assertThat(DAILY).hasValue(1);
  }

  @Test
  void anErrandIsDoneOnceWhoeverAsksForIt() {
    List<String> asked =
        IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID().toString()).toList();
    for (int i = 0; i < asked.size(); i++) {
      Node node = i % 2 == 0 ? first : second;
      String what = asked.get(i);
      node.get(Database.class)
          .transact(() -> {
            node.get(Jobs.class).ask("test.errand", what);
            return what;
          });
    }
    first.get(Jobs.class).look();
    second.get(Jobs.class).look();
    await(() -> ERRANDS.size() == 40 && isIdle());
    assertThat(ERRANDS.values()).allMatch(times -> times.get() == 1);
  }

  private static boolean isIdle() {
    return first
        .get(Database.class)
        .reader()
        .sql("select not exists (select from scheduled_tasks where picked)")
        .query(Boolean.class)
        .single();
  }
}
