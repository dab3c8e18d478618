package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody began to write on a phone that is shared waits for them in their tab, and for
/// nobody who comes after them.
class DraftJourneyTest extends InSmallWorld {
  private static final String FORM = "/u/" + SmallWorld.BOOTH_1 + "/enrol";
  private static final String NAME = "form[data-draft] [name=name]";
  private static final String DRAFTS =
      "Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length";

  @LocalServerPort private int port;

  @Test
  void whatWasBegunWaitsForItsOwnerAndIsForgottenWhenTheyGo() {
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      signIn(phone, "asha");
      begin(phone, "अधूरा नाम");
      phone.navigate("/u/nowhere/enrol");
      phone.navigate(FORM);
      assertThat(phone.inputValue(NAME)).isEqualTo("अधूरा नाम");
      Page other = phone.context().newPage();
      begin(other, "दूसरा अधूरा");

      phone.locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
      phone.waitForURL(url -> url.contains("/sign-in"));
      assertThat(drafts(phone)).isZero();
      other.waitForFunction(DRAFTS + " === 0");
      other.fill(NAME, "तीसरा अधूरा");
      assertThat(drafts(other)).isZero();

      signIn(phone, "chitra");
      phone.navigate(FORM);
      assertThat(phone.inputValue(NAME)).isEmpty();
      assertThat(browser.troubles()).isEmpty();
    }
  }

  @Test
  void whoComesInWithoutTheOtherGoingOutFindsNothing() {
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      signIn(phone, "asha");
      begin(phone, "अधूरा नाम");
      phone.context().clearCookies();
      // The session is over: nobody went out, the next page is the door.
      phone.navigate(FORM);
      assertThat(phone.url()).contains("/sign-in");
      assertThat(drafts(phone)).isZero();
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private static void begin(Page page, String name) {
    page.navigate(FORM);
    page.fill(NAME, name);
    assertThat(drafts(page)).isEqualTo(1);
  }

  private static int drafts(Page page) {
    return (Integer) page.evaluate(DRAFTS);
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
