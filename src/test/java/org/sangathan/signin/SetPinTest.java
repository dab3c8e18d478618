package org.sangathan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class SetPinTest {
  private static final String PIN = "481590";

  @Autowired private AccessWorld world;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  private HttpResponse<String> set(Browser browser, String... fields) {
    browser.get("/me/sign-ins");
    String[] all = new String[fields.length + 2];
    all[0] = "id";
    all[1] = world.newId().toString();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return browser.post("/acts/signin.set-pin", all);
  }

  /// Somebody with a PIN, who has gone out.
  private Browser outside(Actor who) {
    Browser browser = world.browser(who);
    assertThat(set(browser, "pin", PIN, "again", PIN).statusCode()).isEqualTo(303);
    leave(browser);
    return browser;
  }

  private static void leave(Browser browser) {
    browser.get("/me");
    browser.post("/sign-out");
  }

  private static HttpResponse<String> enter(Browser browser, String pin) {
    browser.get("/sign-in");
    return browser.post("/sign-in", "pin", pin, "next", "/lounge/1");
  }

  @Test
  void theNextDayTheBrowserAsksForThePinAlone() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = outside(worker);
    world.step(Duration.ofDays(1));
    assertThat(browser.get("/sign-in").body())
        .contains(worker.name(), "name=\"pin\"")
        .doesNotContain("name=\"password\"");
    assertThat(enter(browser, "४८१ ५९०").headers().firstValue("Location")).hasValue("/lounge/1");
    assertThat(browser.get("/lounge/1").body()).isEqualTo("lounge 1");
  }

  @Test
  void anotherWayStaysOpen() {
    Browser browser = outside(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(browser.get("/sign-in?way=other").body()).contains("name=\"password\"");
  }

  @Test
  void theFifthWrongTryEndsThePinOfThatBrowserOnly() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser lost = outside(worker);
    Browser own = outside(worker);
    for (int i = 0; i < 4; i++) assertThat(enter(lost, "111222").body()).contains("2034");
    assertThat(enter(lost, "111222").body()).contains("2035").contains("name=\"password\"");
    assertThat(enter(lost, PIN).statusCode()).isEqualTo(401);
    assertThat(enter(own, PIN).statusCode()).isEqualTo(303);
  }

  @Test
  void aRightTryForgetsTheWrongOnes() {
    Browser browser = outside(world.posted("booth-worker", SmallTree.BOOTH_1));
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) enter(browser, "111222");
      assertThat(enter(browser, PIN).statusCode()).isEqualTo(303);
      leave(browser);
    }
  }

  @Test
  void aPinIsWorthNothingWithoutItsBrowser() {
    outside(world.posted("booth-worker", SmallTree.BOOTH_1));
    Browser other = world.browser();
    other.cookies().put("device", DeviceCookie.newSecret());
    assertThat(enter(other, PIN).statusCode()).isEqualTo(401);
  }

  @Test
  void whatEverybodyTriesFirstIsNoPin() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    for (String easy : new String[] {"111111", "123456", "654321", "789012", "०००००0"}) {
      assertThat(set(browser, "pin", easy, "again", easy).body()).as(easy).contains("2037");
    }
    for (String none : new String[] {"12345", "1234567", "12345a"}) {
      assertThat(set(browser, "pin", none, "again", none).body()).as(none).contains("2036");
    }
    assertThat(set(browser, "pin", PIN, "again", "481591").body()).contains("2038");
    assertThat(PinRule.complaint("pin", "230141", "+919812301415")).isPresent();
    assertThat(PinRule.complaint("pin", "230142", "+919812301415")).isEmpty();
  }

  @Test
  void twoWhoShareATelephoneEachHaveTheirOwnPin() {
    Actor one = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    Browser browser = outside(one);
    browser.get("/sign-in?way=other");
    browser.post("/sign-in", "name", other.name(), "password", AccessWorld.PASSWORD);
    assertThat(set(browser, "pin", "730284", "again", "730284").statusCode()).isEqualTo(303);
    leave(browser);
    String door = browser.get("/sign-in").body();
    assertThat(door).contains(one.name(), other.name());
    assertThat(enter(browser, PIN).statusCode()).isEqualTo(401);
    assertThat(enter(browser, "730284").statusCode()).isEqualTo(303);
    assertThat(browser.get("/me").body()).contains(other.name());
  }

  @Test
  void aStrangerWhoGuessesPasswordsDoesNotKeepAKnownBrowserOut() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    leave(own);
    // From the same address, as behind one operator's gateway.
    Browser stranger = world.browser();
    for (int i = 0; i < 9; i++) stranger.signIn(worker.name(), "guess number " + i);
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(429);
    assertThat(own.signIn(worker.name(), AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aProgramHasNoBrowserToBind() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(world.does(worker, "signin.set-pin", SmallTree.BOOTH_1, "pin", PIN, "again", PIN))
        .isEqualTo(2040);
  }

  @Test
  void whatTheDatabaseKeepsIsNeitherSecretNorPin() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = outside(worker);
    String kept =
        world
            .database()
            .reader()
            .sql("select string_agg(d::text, ' ') from device d where account_id = :account")
            .param("account", worker.account())
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(PIN).doesNotContain(browser.cookies().get("device"));
  }
}
