package org.sangathan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@AccessTest
class SignInTest {
  @Autowired private AccessWorld world;
  @Autowired private ByPassword door;

  @AfterEach
  void forgetTries() {
    world.database().writer().sql("delete from sign_in_failure").update();
  }

  @Test
  void whoeverKnowsThePasswordComesIn() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/lounge/1").body()).isEqualTo("lounge 1");
    assertThat(browser.get("/me").body()).contains(worker.name());
  }

  /// More memory and fewer rounds, or less of both: neither is what is chosen now.
  @ParameterizedTest
  @CsvSource({"19456, 2", "12288, 3", "4096, 3"})
  void aHashOfOtherSettingsOpensAndIsMadeAnew(int memory, int rounds) {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    String former =
        "{argon2}"
            + new Argon2PasswordEncoder(16, 32, 1, memory, rounds).encode(AccessWorld.PASSWORD);
    world
        .database()
        .writer()
        .sql("update password set hash = :hash where account_id = :account")
        .param("hash", former)
        .param("account", worker.account())
        .update();
    assertThat(world.browser().signIn(worker.name(), "another one").statusCode()).isEqualTo(401);
    assertThat(hash(worker)).isEqualTo(former);
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(303);
    String anew = hash(worker);
    assertThat(anew).startsWith("{argon2}$argon2id$v=19$m=7168,t=5,p=1$");
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(hash(worker)).isEqualTo(anew);
  }

  private String hash(Actor actor) {
    return world
        .database()
        .reader()
        .sql("select hash from password where account_id = :account")
        .param("account", actor.account())
        .query(String.class)
        .single();
  }

  @Test
  void aStrangerIsLedToTheDoorAndBackAgain() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser();
    HttpResponse<String> led = browser.get("/lounge/1?a=b");
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location"))
        .hasValue("/sign-in?next=%2Flounge%2F1%3Fa%3Db");
    browser.get("/sign-in?next=/lounge/1");
    HttpResponse<String> in =
        browser.post(
            "/sign-in",
            "name",
            worker.name(),
            "password",
            AccessWorld.PASSWORD,
            "next",
            "/lounge/1");
    assertThat(in.headers().firstValue("Location")).hasValue("/lounge/1");
  }

  @Test
  void theDoorLeadsNowhereOutside() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    for (String outside :
        new String[] {
          "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/\t/x"
        }) {
      Browser browser = world.browser();
      browser.get("/sign-in");
      HttpResponse<String> in =
          browser.post(
              "/sign-in", "name", worker.name(), "password", AccessWorld.PASSWORD, "next", outside);
      assertThat(in.headers().firstValue("Location")).hasValue("/");
    }
  }

  @Test
  void aWrongNameAndAWrongPasswordAnswerAlike() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    HttpResponse<String> wrongPassword = world.browser().signIn(worker.name(), "not-the-password");
    HttpResponse<String> wrongName = world.browser().signIn("nobody-at-all", "not-the-password");
    assertThat(wrongPassword.statusCode()).isEqualTo(401);
    assertThat(wrongName.statusCode()).isEqualTo(401);
    assertThat(wrongPassword.body()).contains("2022");
    assertThat(plain(wrongName, "nobody-at-all")).isEqualTo(plain(wrongPassword, worker.name()));
  }

  private static String plain(HttpResponse<String> answer, String name) {
    return answer.body().replace(name, "NAME").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void theSessionOfTheDoorIsNotTheSessionInside() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    String first = browser.cookies().get("session");
    // A thief who planted a session before the sign-in holds nothing after it.
    browser.signIn(worker.name(), AccessWorld.PASSWORD);
    Browser again = world.browser();
    again.cookies().put("session", first);
    again.signIn(worker.name(), AccessWorld.PASSWORD);
    assertThat(again.cookies().get("session")).isNotEqualTo(first);
    Browser thief = world.browser();
    thief.cookies().put("session", first);
    assertThat(thief.get("/lounge/1").statusCode()).isEqualTo(303);
  }

  @Test
  void theCookieIsForTheServerOnly() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    HttpResponse<String> in = world.browser().signIn(worker.name(), AccessWorld.PASSWORD);
    assertThat(in.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/"));
  }

  @Test
  void whoeverGoesOutIsOut() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    String session = browser.cookies().get("session");
    assertThat(browser.post("/sign-out").statusCode()).isEqualTo(303);
    Browser later = world.browser();
    later.cookies().put("session", session);
    assertThat(later.get("/lounge/1").statusCode()).isEqualTo(303);
  }

  @Test
  void aFormWithoutThePagesSecretIsRefused() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser stranger = world.browser();
    assertThat(stranger.post("/sign-in", "name", worker.name()).statusCode()).isEqualTo(403);
    Browser browser = world.browser(worker);
    HttpResponse<String> refused =
        browser.post("/acts/accounts.set-preferences", "_csrf", "guessed", "language", "english");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("1021");
  }

  @Test
  void guessesGetSlowerAndTheRightPasswordWaitsToo() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    for (int i = 0; i < 5; i++) {
      assertThat(world.browser().signIn(worker.name(), "guess-number-" + i).statusCode())
          .isEqualTo(401);
    }
    HttpResponse<String> early = world.browser().signIn(worker.name(), AccessWorld.PASSWORD);
    assertThat(early.statusCode()).isEqualTo(429);
    assertThat(early.body()).contains("2023");
    world.step(Duration.ofSeconds(2));
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(303);
  }

  @Test
  void guessesAtOneNameDoNotShutOutAnother() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    for (int i = 0; i < 8; i++) world.browser().signIn("somebody-else", "guess-number-" + i);
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aStrangerElsewhereCannotShutTheOwnerOut() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    for (int i = 0; i < 40; i++)
      door.by(worker.name(), "guess-number-" + i, Caller.at("203.0.113.9", List.of()));
    assertThat(door.by(worker.name(), "guess", Caller.at("203.0.113.9", List.of())))
        .isInstanceOf(ByPassword.Result.Sorry.class);
    assertThat(door.by(worker.name(), AccessWorld.PASSWORD, Caller.at("198.51.100.7", List.of())))
        .isInstanceOf(ByPassword.Result.Welcome.class);
  }

  @Test
  void oneAddressCannotTryNameAfterName() {
    long looked = 0;
    for (int i = 0; i < 80; i++) {
      if (door.by(
                  "name-" + i,
                  "guess-number",
                  Caller.at("2001:db8::" + Integer.toHexString(i), List.of()))
              instanceof ByPassword.Result.Sorry(var complaint)
          && complaint.refusal() == SigninRefusal.SIGN_IN_WRONG) looked++;
    }
    assertThat(looked).isEqualTo(50);
  }

  @Test
  void thePhoneIsTakenAsPeopleWriteIt() {
    Actor worker = world.postedByPhone("+919415152042", "booth-worker", SmallTree.BOOTH_2);
    for (String typed :
        new String[] {"9415152042", "09415152042", "+91 94151 52042", "९४१५१५२०४२"}) {
      assertThat(world.browser().signIn(typed, AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
    }
    assertThat(world.accounts().actor("94151 52042")).hasValue(worker);
  }

  @Test
  void theSessionStandsInNoAddressAndOnNoPage() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser();
    HttpResponse<String> in = browser.signIn(worker.name(), AccessWorld.PASSWORD);
    String session = browser.cookies().getOrDefault("session", "none");
    assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain(session);
    assertThat(browser.get("/me/sign-ins").body()).doesNotContain(session);
    HttpResponse<String> byAddress = world.browser().get("/lounge/1?session=" + session);
    assertThat(byAddress.statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionEndsAfterFourteenIdleDays() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    idle(13);
    assertThat(browser.get("/lounge/1").statusCode()).isEqualTo(200);
    idle(15);
    assertThat(browser.get("/lounge/1").statusCode()).isEqualTo(303);
  }

  private void idle(int days) {
    world
        .database()
        .writer()
        .sql(
            """
            update spring_session
               set last_access_time = (extract(epoch from now()) * 1000)::bigint - :days::bigint * 86400000
            """)
        .param("days", days)
        .update();
  }

  @Test
  void aSessionEndsAfterThirtyDaysWhateverIsDone() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    begunEarlier(browser, 29);
    assertThat(browser.get("/lounge/1").statusCode()).isEqualTo(200);
    begunEarlier(browser, 31);
    assertThat(browser.get("/lounge/1").statusCode()).isEqualTo(303);
  }

  /// The session's own clock is the machine's: it is made to look old.
  private void begunEarlier(Browser browser, int days) {
    world
        .database()
        .writer()
        .sql(
            """
            update spring_session
               set creation_time = last_access_time - :days::bigint * 86400000 - 1000
            """)
        .param("days", days)
        .update();
    assertThat(browser.cookies()).containsKey("session");
  }
}
