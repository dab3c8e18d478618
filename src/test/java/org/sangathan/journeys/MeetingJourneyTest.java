package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A worker notes on a phone that the booth met; the district sees it among the meetings below.
@OwnDatabase
class MeetingJourneyTest extends InSmallWorld {
  private static final String NOTE = "form[action='/acts/meetings.note-meeting'] ";

  @LocalServerPort private int port;

  @Test
  void aMeetingIsNotedAtTheBoothAndSeenAtTheDistrict() {
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      signIn(phone, "asha");
      phone.navigate("/u/B1/meetings");
      assertThat(phone.locator("#meeting-totals").innerText()).contains("कोई बैठक दर्ज नहीं हुई");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-meeting-none");
      phone.fill(NOTE + "[name=place]", "चौपाल, पलाशगंज");
      phone.fill(NOTE + "[name=present]", "१४");
      phone.fill(NOTE + "[name=decided]", "हर रविवार सुबह मिलेंगे");
      phone.click(NOTE + "button[type=submit]");
      phone.waitForSelector("[data-accepted]");
      assertThat(phone.locator(".rows").innerText()).contains("चौपाल, पलाशगंज", "14 उपस्थित");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-meeting");

      Page office = browser.window(new Look(1280, "en", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.navigate("/language?to=en&back=/");
      office.navigate("/u/D1");
      office.click(".tabs a:has-text('Meetings')");
      assertThat(office.locator("#meeting-totals").innerText())
          .contains("1 meeting in 1 unit, 14 present in all", "none of them in this unit itself");
      browser.assertUsable(office);
      browser.photograph(office, "journey-meeting-district");
      office.navigate("/u/D1/notices");
      office.click("#send summary");
      browser.assertUsable(office);
      browser.photograph(office, "journey-notice-send-en");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
