package org.sangathan.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Reply;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ApproveDeedTest extends InSmallWorld {
  @LocalServerPort private int port;

  /// Somebody new, with a post.
  private String join(String name, String post, String unit) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, id(), post, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return name;
  }

  @BeforeEach
  void anotherAtTheTop() {
    if (accounts.actor("omkar").isEmpty()) join("omkar", "national-office", SmallWorld.NATION);
  }

  private Reply raise(String by, String whom) {
    return say(
        by,
        "access.give-post",
        SmallWorld.NATION,
        "account",
        actor(whom).account(),
        "postType",
        "national-office");
  }

  private static int number(Reply reply) {
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> ((Acceptance) outcome).number();
      case Answer.Refused<?>(var complaints) -> complaints.getFirst().refusal().number();
    };
  }

  private Reply decide(String who, String act, String proposal) {
    return say(who, "approvals." + act, SmallWorld.NATION, "proposal", proposal);
  }

  private int posts(String who) {
    return database
        .reader()
        .sql("/* all cells */ select count(*) from posting where account_id = :account")
        .param("account", actor(who).account())
        .query(Integer.class)
        .single();
  }

  @Test
  void nobodyIsRaisedToTheTopByOnePersonAlone() {
    String whom = join("prabha", "in-charge", SmallWorld.DISTRICT);
    Reply proposed = raise("nisha", whom);
    assertThat(number(proposed)).isEqualTo(2511);
    assertThat(posts(whom)).isEqualTo(1);
    String proposal = subject(proposed);
    assertThat(number(decide("nisha", "approve-deed", proposal))).isEqualTo(2502);
    assertThat(number(decide("dinesh", "approve-deed", proposal))).isEqualTo(2501);
    assertThat(number(decide("omkar", "approve-deed", proposal))).isEqualTo(2512);
    assertThat(posts(whom)).isEqualTo(2);
    assertThat(number(decide("omkar", "approve-deed", proposal))).isEqualTo(2501);
    assertThat(lines(proposal)).containsExactlyInAnyOrder("nisha", "omkar");
  }

  /// A post that is over is no reason to give it again by one person alone.
  @Test
  void whoeverHeldThePostBeforeIsRaisedByTwoAgain() {
    String whom = join("prerna", "in-charge", SmallWorld.DISTRICT);
    String first = subject(raise("nisha", whom));
    decide("omkar", "approve-deed", first);
    UUID posting =
        access.postsOf(actor(whom).account()).stream()
            .filter(post -> post.kind().equals("national-office"))
            .findFirst()
            .orElseThrow()
            .posting();
    assertThat(number(endPost(posting))).isEqualTo(2121);
    assertThat(number(raise("nisha", whom))).isEqualTo(2511);
  }

  @Test
  void whatWouldBeRefusedAnywayWaitsForNobody() {
    assertThat(number(raise("nisha", "nisha"))).isEqualTo(2014);
    Reply newcomer =
        say(
            "nisha",
            "access.create-account",
            SmallWorld.NATION,
            "name",
            "राधा",
            "phone",
            "12",
            "language",
            "hindi",
            "postType",
            "national-office");
    assertThat(number(newcomer)).isEqualTo(2001);
  }

  /// Whose names stand in the trail for it: the deed's under its own id, the approval's by subject.
  private List<String> lines(String deed) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select k.name from act a join known_account k on k.id = a.account_id
             where a.id = :deed or a.subject = :deed
            """)
        .param("deed", UUID.fromString(deed))
        .query(Rows.single(String.class))
        .list();
  }

  @Test
  void theSecondPersonReadsWhatTheyAgreeTo() {
    String whom = join("qadir", "in-charge", SmallWorld.DISTRICT);
    raise("nisha", whom);
    Browser browser = new Browser(port);
    browser.signIn("omkar", PASSWORD);
    assertThat(browser.get("/approvals").body())
        .contains("पद दें")
        .contains("nisha")
        .contains(whom)
        .contains("मंज़ूर करें");
    Browser own = new Browser(port);
    own.signIn("nisha", PASSWORD);
    assertThat(own.get("/approvals").body()).contains("आपका प्रस्ताव");
    Browser far = new Browser(port);
    far.signIn("dinesh", PASSWORD);
    assertThat(far.get("/approvals").body()).doesNotContain(whom);
  }

  @Test
  void whatIsNotAllowedAnyMoreIsNotDoneByAnApproval() {
    String whom = join("rekha", "in-charge", SmallWorld.DISTRICT);
    String proposal = subject(raise("nisha", whom));
    raise("omkar", whom);
    database
        .writer()
        .sql("/* all cells */ update account set closed_at = now() where sign_in_name = :name")
        .param("name", whom)
        .update();
    assertThat(number(decide("omkar", "approve-deed", proposal))).isEqualTo(2013);
  }

  @Test
  void theLineOfTheDeedSaysFromWhereItWasProposed() {
    String whom = join("tulsi", "in-charge", SmallWorld.DISTRICT);
    Presence page = new Presence(Presence.Door.PAGE, "203.0.113.7", false, null);
    Map<String, Object> said =
        Map.of(
            "id",
            id().toString(),
            "unit",
            SmallWorld.NATION,
            "account",
            actor(whom).account().toString(),
            "postType",
            "national-office");
    Actor proposer = new Actor(actor("nisha").account(), "nisha", page);
    String proposal = subject(acts.perform(proposer, "access.give-post", said));
    assertThat(number(decide("omkar", "approve-deed", proposal))).isEqualTo(2512);
    assertThat(
            database
                .writer()
                .sql("/* all cells */ select door || ' ' || address from act where id = :id")
                .param("id", UUID.fromString(proposal))
                .query(String.class)
                .single())
        .isEqualTo("page 203.0.113.7");
  }

  @Test
  void aWeakerPostNeedsNobodyElse() {
    String whom = join("sohan", "booth-worker", SmallWorld.BOOTH_1);
    assertThat(
            number(
                say(
                    "nisha",
                    "access.give-post",
                    SmallWorld.DISTRICT,
                    "account",
                    actor(whom).account(),
                    "postType",
                    "in-charge")))
        .isEqualTo(2111);
  }

  @Test
  void aNewcomerInAPostAtTheTopWaitsToo() {
    assertThat(
            number(
                say(
                    "nisha",
                    "access.create-account",
                    SmallWorld.NATION,
                    "name",
                    "तारा",
                    "phone",
                    "9876500077",
                    "language",
                    "hindi",
                    "postType",
                    "state-office")))
        .isEqualTo(2511);
  }
}
