package org.sangathan.doorkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class DoorkeeperTest {
  private static final String CHROME =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";
  private static final String LOOK = "देखें: यह आपने किया?";
  private static final String NEW_PASSWORD = "sparrow-eats-9-figs";

  @Autowired private AccessWorld world;
  @Autowired private SignIn signIn;

  private String phone = "";
  private Actor worker = new Actor(new java.util.UUID(0, 0), "");
  private Browser own = new Browser(0);

  @BeforeEach
  void settle() {
    world.forgetTries();
    phone = "+9197" + String.format("%08d", world.newId().getLeastSignificantBits() & 0xFFFFFF);
    worker = world.postedByPhone(phone, "booth-worker", SmallTree.BOOTH_1);
    own = in();
  }

  private Browser in() {
    Browser browser = world.browser().with("User-Agent", CHROME);
    assertThat(browser.signIn(phone, AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
    return browser;
  }

  private void does(Browser browser, String act, String... fields) {
    browser.get("/me/sign-ins");
    String[] all = new String[fields.length + 2];
    all[0] = "id";
    all[1] = world.newId().toString();
    System.arraycopy(fields, 0, all, 2, fields.length);
    assertThat(browser.post("/acts/" + act, all).statusCode()).isEqualTo(303);
  }

  private List<String> messages() {
    return world
        .database()
        .reader()
        .sql("select template || ' ' || coalesce(said, '') from message where phone = :phone")
        .param("phone", phone)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private String door() {
    return own.get("/me/door").body();
  }

  @Test
  void whereNothingChangedNothingIsSaid() {
    assertThat(own.get("/me").body()).doesNotContain(LOOK).contains("/me/door");
    assertThat(door()).contains("अभी कुछ नहीं बदला");
    assertThat(messages()).isEmpty();
  }

  @Test
  void aStrangerWhoSetsAPinIsToldToTheOwnerOnTheNextPageAndByMessage() {
    Browser stranger = in();
    world.step(Duration.ofSeconds(1));
    does(stranger, "signin.set-pin", "pin", "481590", "again", "481590");
    assertThat(own.get("/me").body()).contains("पिन रखा या बदला गया", LOOK);
    assertThat(door())
        .contains(
            "पिन रखा या बदला गया", "नए ब्राउज़र से साइन इन हुआ", "Chrome, Android", "127.0.0.1");
    assertThat(messages())
        .anyMatch(m -> m.startsWith("door-changed") && m.contains("पिन रखा या बदला गया"))
        .noneMatch(m -> m.contains("481590"));
  }

  @Test
  void theBrowserThatDidItIsNotAskedWhetherItWasIt() {
    does(own, "signin.set-pin", "pin", "481590", "again", "481590");
    assertThat(own.get("/me").body()).doesNotContain(LOOK);
    assertThat(door()).contains("पिन रखा या बदला गया");
    assertThat(in().get("/me").body()).contains(LOOK);
  }

  @Test
  void aNewPasswordIsTold() {
    does(
        own,
        "signin.change-own-password",
        "presentPassword",
        AccessWorld.PASSWORD,
        "newPassword",
        NEW_PASSWORD);
    assertThat(door()).contains("पासवर्ड बदला गया");
    assertThat(messages())
        .anyMatch(m -> m.contains("पासवर्ड बदला गया"))
        .noneMatch(m -> m.contains(NEW_PASSWORD));
  }

  @Test
  void aTokenIsTold() {
    Actor office = world.posted("state-office", SmallTree.STATE);
    Browser browser = world.browser(office);
    does(
        browser,
        "accounts.create-token",
        "unit",
        SmallTree.STATE.code(),
        "label",
        "a test",
        "days",
        "30",
        "secret",
        org.sangathan.accounts.Accounts.proposeToken());
    assertThat(browser.get("/me/door").body()).contains("प्रोग्राम के लिए टोकन बना");
  }

  @Test
  void theFirstBrowserOfAnAccountIsNoNewsAndASecondIs() {
    assertThat(messages()).isEmpty();
    in();
    assertThat(own.get("/me").body()).contains("नए ब्राउज़र से साइन इन हुआ");
    assertThat(messages()).hasSize(1);
  }

  @Test
  void aKnownBrowserThatComesAgainIsNoNews() {
    own.post("/sign-out");
    own.signIn(phone, AccessWorld.PASSWORD);
    assertThat(door()).contains("अभी कुछ नहीं बदला");
  }

  @Test
  void aPasswordFromTheOperatorIsTold() {
    String given = signIn.resetPassword(phone).orElseThrow();
    assertThat(messages())
        .anyMatch(m -> m.contains("पासवर्ड संचालक ने नया दिया"))
        .noneMatch(m -> m.contains(given));
  }

  @Test
  void whoHasNoTelephoneIsToldOnThePages() {
    Actor named = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser first = world.browser(named);
    world.browser(named);
    assertThat(first.get("/me").body()).contains("नए ब्राउज़र से साइन इन हुआ", LOOK);
  }

  @Test
  void nobodyReadsAnothersDoor() {
    in();
    Browser other = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(other.get("/me/door").body()).contains("अभी कुछ नहीं बदला");
  }

  @Test
  void inEnglishForWhoReadsEnglish() {
    does(
        own, "accounts.set-preferences", "language", "english", "digits", "latin", "theme", "auto");
    in();
    assertThat(own.get("/me").body()).contains("Signed in by a new browser", "was it you?");
    assertThat(messages()).anyMatch(m -> m.contains("Signed in by a new browser"));
  }
}
