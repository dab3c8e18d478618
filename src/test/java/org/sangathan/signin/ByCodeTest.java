package org.sangathan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ByCodeTest {
  private static final AtomicLong NEXT = new AtomicLong(9_812_300_001L);

  @Autowired private AccessWorld world;

  private final String phone = "+91" + NEXT.getAndIncrement();

  @BeforeEach
  void somebodyWithATelephone() {
    world.forgetTries();
    world.postedByPhone(phone, "booth-worker", SmallTree.BOOTH_1);
  }

  /// The address of the page on which the code is typed.
  private static String ask(Browser browser, String name) {
    browser.get("/sign-in");
    HttpResponse<String> asked = browser.post("/sign-in/code", "name", name, "next", "/lounge/1");
    String page = asked.headers().firstValue("Location").orElse("");
    if (!page.isEmpty()) browser.get(page);
    return page.isEmpty() ? "refused " + asked.statusCode() : page;
  }

  private static int enter(Browser browser, String page, String code) {
    return browser.post(page, "code", code).statusCode();
  }

  private String wrong() {
    return world.lastCode(phone).equals("402917") ? "402918" : "402917";
  }

  @Test
  void aCodeToTheTelephoneLetsItsOwnerIn() {
    Browser browser = world.browser();
    String page = ask(browser, phone.substring(3));
    assertThat(page).startsWith("/sign-in/code?ask=");
    HttpResponse<String> in = browser.post(page, "code", world.lastCode(phone));
    assertThat(in.headers().firstValue("Location")).hasValue("/lounge/1");
    assertThat(browser.get("/lounge/1").body()).isEqualTo("lounge 1");
  }

  @Test
  void digitsOfBothScriptsAreTaken() {
    Browser browser = world.browser();
    String page = ask(browser, phone);
    StringBuilder hindi = new StringBuilder();
    world.lastCode(phone).chars().forEach(c -> hindi.append((char) (c - '0' + '०')));
    assertThat(enter(browser, page, hindi.toString())).isEqualTo(303);
  }

  @Test
  void aCodeOpensOnce() {
    Browser browser = world.browser();
    String page = ask(browser, phone);
    String code = world.lastCode(phone);
    assertThat(enter(browser, page, code)).isEqualTo(303);
    Browser another = world.browser();
    another.get(page);
    assertThat(enter(another, page, code)).isEqualTo(401);
  }

  @Test
  void theFifthWrongTryEndsACode() {
    Browser browser = world.browser();
    String page = ask(browser, phone);
    for (int i = 0; i < 5; i++) assertThat(enter(browser, page, wrong())).isEqualTo(401);
    HttpResponse<String> late = browser.post(page, "code", world.lastCode(phone));
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body()).contains("2032");
  }

  @Test
  void aCodeIsGoodForTenMinutes() {
    Browser browser = world.browser();
    String page = ask(browser, phone);
    String code = world.lastCode(phone);
    world.step(Duration.ofMinutes(10));
    assertThat(enter(browser, page, code)).isEqualTo(401);
  }

  @Test
  void nobodyLearnsWhetherThereIsSuchAnAccount() {
    Browser known = world.browser();
    Browser unknown = world.browser();
    long begun = System.nanoTime();
    String one = ask(known, phone);
    long between = System.nanoTime();
    String other = ask(unknown, "9812399999");
    long end = System.nanoTime();
    assertThat(one.replaceAll("ask=[^&]+", "")).isEqualTo(other.replaceAll("ask=[^&]+", ""));
    assertThat(known.post(one, "code", wrong()).statusCode())
        .isEqualTo(unknown.post(other, "code", wrong()).statusCode());
    assertThat(between - begun).isGreaterThan(Duration.ofMillis(150).toNanos());
    assertThat(end - between).isGreaterThan(Duration.ofMillis(150).toNanos());
    ask(known, phone);
    assertThat(ask(known, phone)).isEqualTo(ask(unknown, "9812399999")).isEqualTo("refused 429");
  }

  @Test
  void aTelephoneRingsOnceInThirtySecondsAndFiveTimesAnHour() {
    Browser browser = world.browser();
    for (int i = 0; i < 5; i++) {
      assertThat(ask(browser, phone)).startsWith("/sign-in/code");
      assertThat(ask(browser, phone)).isEqualTo("refused 429");
      world.step(Duration.ofSeconds(30));
    }
    assertThat(ask(browser, phone)).isEqualTo("refused 429");
    world.step(Duration.ofHours(1));
    assertThat(ask(browser, phone)).startsWith("/sign-in/code");
  }

  @Test
  void aStrangerWhoGuessesDoesNotEndTheOwnersCode() {
    Browser owner = world.browser();
    String page = ask(owner, phone);
    String code = world.lastCode(phone);
    world.step(Duration.ofSeconds(30));
    Browser stranger = world.browser();
    String strangers = ask(stranger, phone);
    for (int i = 0; i < 6; i++) enter(stranger, strangers, wrong());
    assertThat(enter(owner, page, code)).isEqualTo(303);
  }

  @Test
  void aStrangerWhoAsksDoesNotKeepAKnownBrowserFromItsCode() {
    Browser owner = world.browser();
    assertThat(enter(owner, ask(owner, phone), world.lastCode(phone))).isEqualTo(303);
    owner.get("/me");
    owner.post("/sign-out");
    for (int i = 0; i < 5; i++) {
      world.step(Duration.ofSeconds(30));
      ask(world.browser(), phone);
    }
    world.step(Duration.ofSeconds(30));
    assertThat(ask(world.browser(), phone)).isEqualTo("refused 429");
    String page = ask(owner, phone);
    assertThat(enter(owner, page, world.lastCode(phone))).isEqualTo(303);
  }

  @Test
  void nothingInTheTablesTellsTheCode() {
    ask(world.browser(), phone);
    String code = world.lastCode(phone);
    assertThat(
            world
                .database()
                .reader()
                .sql("select string_agg(c::text, ' ') from sign_in_code c")
                .query(String.class)
                .single())
        .doesNotContain(code);
  }
}
