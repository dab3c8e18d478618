package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The district writes to the workers of its booths, sees to how many it goes, a worker reads it on
/// a phone, and the district sees that.
@OwnDatabase
class NoticeJourneyTest extends InSmallWorld {
  private static final String SEND = "form[action='/acts/notices.send-notice'] ";

  @LocalServerPort private int port;

  @Test
  void aNoticeIsSentReadAndCounted() {
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.navigate("/u/D1");
      office.click(".tabs a:has-text('सूचनाएँ')");
      office.click("#send summary");
      office.fill(SEND + "[name=titleHi]", "रविवार को सब बूथ पर");
      office.fill(SEND + "[name=textHi]", "रविवार सुबह 9 बजे अपने बूथ पर मिलें।\nसूची साथ लाएँ।");
      office.check(SEND + "[name=kinds][value='booth-worker']");
      office.click(SEND + "button[type=submit]");
      office.waitForSelector("#goes-to");
      assertThat(office.locator("#goes-to").innerText()).contains("2 पदाधिकारियों को जाएगी");
      browser.assertUsable(office);
      browser.photograph(office, "journey-notice-count");
      office.click(SEND + "button:has-text('हाँ, 2 को भेजें')");
      office.waitForSelector("[data-accepted]");
      assertThat(office.locator(".rows").innerText())
          .contains("रविवार को सब बूथ पर", "2 को भेजी गई, अभी किसी ने नहीं पढ़ी");
      browser.assertUsable(office);
      browser.photograph(office, "journey-notice-archive");

      Page phone = browser.phone();
      signIn(phone, "asha");
      assertThat(phone.locator(".news").innerText()).contains("आपके लिए 1 नई सूचना");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-notice-news");
      phone.click(".news a");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-notice-own");
      phone.click(".rows a");
      assertThat(phone.locator(".letter-text").innerText()).contains("सूची साथ लाएँ");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-notice");
      phone.navigate("/u/B1");
      assertThat(phone.locator(".news").count()).isZero();

      office.reload();
      assertThat(office.locator(".rows").innerText()).contains("2 को भेजी गई, 1 ने पढ़ी");
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
