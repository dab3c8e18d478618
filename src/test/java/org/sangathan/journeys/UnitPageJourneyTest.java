package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The page of a unit, looked at as people do: on a phone, on a tablet, in the office, by day and
/// by night, in both languages.
@OwnDatabase
class UnitPageJourneyTest extends InSmallWorld {
  @LocalServerPort private int port;

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private void somethingStands() {
    String[][] people = {
      {"B1", "9876581001"}, {"B2", "9876581002"}, {"B4", "9876581003"}, {"D1", "9876581004"}
    };
    for (String[] one : people) {
      perform("dinesh", "membership.enrol-member", enrolment(one[0], "रमा देवी", one[1]));
    }
  }

  @Test
  void thePageIsUsableInEveryLook() {
    somethingStands();
    try (Browser browser = Browser.on(port)) {
      for (Look look : Look.all()) {
        Page page = browser.window(look);
        signIn(page, "dinesh");
        page.navigate("/language?to=" + look.language() + "&back=/u/D1");
        for (String path : new String[] {"/u/D1", "/u/B3", "/u/D1?on=2021-01-01"}) {
          page.navigate(path);
          browser.assertUsable(page);
        }
        page.navigate("/u/D1");
        browser.photograph(page, "unit-page-" + look.name());
        // The language is kept for the person, who is met again in other tests.
        page.navigate("/language?to=hi&back=/u/D1");
        page.context().close();
      }
      assertThat(browser.troubles()).isEmpty();
    }
  }

  @Test
  void theTableIsSortedAndFilteredInPlaceAndTheAddressFollows() {
    somethingStands();
    try (Browser browser = Browser.on(port)) {
      Page page = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(page, "dinesh");
      page.navigate("/u/D1");
      page.click("#comparison thead th:has-text('7 दिन') a");
      page.waitForURL("**sort=week**");
      page.fill("#units-q", "madhukheda");
      page.click("#comparison .filter button");
      page.waitForURL("**q=madhukheda**");
      page.waitForCondition(() -> page.locator("#comparison tbody tr").count() == 1);
      page.waitForSelector(".chart-large canvas");
      page.goBack();
      page.waitForCondition(() -> page.locator("#comparison tbody tr").count() == 3);
      assertThat(browser.troubles()).isEmpty();
    }
  }

  @Test
  void aFigureIsPinnedByOneTapAndPassedOn() {
    somethingStands();
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      signIn(phone, "asha");
      phone.click(".figure-card-main .pin button");
      phone.waitForURL("**/p/**");
      assertThat(phone.locator(".pass-on-text").innerText())
          .contains("पुष्टि बाकी")
          .contains("/p/");
      phone.locator(".pass-on img").scrollIntoViewIfNeeded();
      phone.waitForCondition(() ->
          (Boolean) phone.evaluate("document.querySelector('.pass-on img').naturalWidth === 1080"));
      browser.assertUsable(phone);
      browser.photograph(phone, "pinned-figure-360");
      assertThat(browser.troubles()).isEmpty();
    }
  }
}
