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
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ShowSecondTest {
  private static final String PIN = "481590";

  @Autowired private AccessWorld world;

  private String phone = "";

  @BeforeEach
  void rest() {
    world.forgetTries();
    long nth = world.newId().getLeastSignificantBits() & 0xFFFFFF;
    phone = "+9198" + String.format("%08d", nth);
    world.postedByPhone(phone, "booth-worker", SmallTree.BOOTH_1);
  }

  /// Whoever is sure is led on and asked nothing.
  private static boolean isSure(Browser browser) {
    return browser.get("/sign-in/second?next=/lounge/2").statusCode() == 303;
  }

  private Browser byPassword() {
    Browser browser = world.browser();
    browser.signIn(phone, AccessWorld.PASSWORD);
    return browser;
  }

  private static HttpResponse<String> show(Browser browser, String... shown) {
    browser.get("/sign-in/second?next=/lounge/2");
    return browser.post("/sign-in/second?next=/lounge/2", shown);
  }

  @Test
  void aPasswordAndThenACodeAreSure() {
    Browser browser = byPassword();
    assertThat(isSure(browser)).isFalse();
    HttpResponse<String> sent = browser.post("/sign-in/second/code", "next", "/lounge/2");
    String page = sent.headers().firstValue("Location").orElseThrow();
    browser.get(page);
    String before = browser.cookies().get("session");
    assertThat(browser.post(page, "code", "00").statusCode()).isEqualTo(401);
    HttpResponse<String> in = browser.post(page, "code", world.lastCode(phone));
    assertThat(in.headers().firstValue("Location")).hasValue("/lounge/2");
    assertThat(isSure(browser)).isTrue();
    assertThat(browser.cookies().get("session")).isNotEqualTo(before);
  }

  @Test
  void theSameThingTwiceIsNotTwoThings() {
    Browser browser = byPassword();
    assertThat(browser.get("/sign-in/second").body()).doesNotContain("name=\"password\"");
    assertThat(show(browser, "password", AccessWorld.PASSWORD).body()).contains("2039");
    assertThat(isSure(browser)).isFalse();
  }

  @Test
  void aCodeAndThenAPasswordAreSure() {
    Browser browser = world.browser();
    browser.get("/sign-in");
    String page =
        browser.post("/sign-in/code", "name", phone).headers().firstValue("Location").orElseThrow();
    browser.post(page, "code", world.lastCode(phone));
    assertThat(isSure(browser)).isFalse();
    assertThat(show(browser, "password", "not the password").statusCode()).isEqualTo(422);
    assertThat(isSure(browser)).isFalse();
    assertThat(show(browser, "password", AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(isSure(browser)).isTrue();
  }

  @Test
  void aPinOnItsBrowserIsSureByItself() {
    Browser browser = byPassword();
    browser.get("/me/sign-ins");
    browser.post("/acts/signin.set-pin", "id", world.newId().toString(), "pin", PIN, "again", PIN);
    assertThat(isSure(browser)).isFalse();
    assertThat(show(browser, "pin", "111222").statusCode()).isEqualTo(401);
    assertThat(show(browser, "pin", PIN).statusCode()).isEqualTo(303);
    assertThat(isSure(browser)).isTrue();
    browser.get("/me");
    browser.post("/sign-out");
    world.step(Duration.ofDays(1));
    browser.get("/sign-in");
    browser.post("/sign-in", "pin", PIN);
    assertThat(isSure(browser)).isTrue();
  }
}
