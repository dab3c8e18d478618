package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InRunningDrive;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The district gives each sector in-charge a target, sees how far they are on its sheet, and one
/// of them sees both counts on a phone.
@OwnDatabase
class PostTargetJourneyTest extends InRunningDrive {
  private static final String SET = "form[action='/acts/posttargets.set-post-target'] ";

  @LocalServerPort private int port;

  @Test
  void aTargetByPostIsSetItsSheetIsReadAndTheHolderSeesIt() {
    perform("chitra", "membership.enrol-member", enrolment("B1", "सावित्री", "9876581201"));
    perform("asha", "membership.enrol-member", enrolment("B1", "कमला", "9876581202"));
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.navigate("/u/D1/targets");
      office.click("a:has-text('पदों के लक्ष्य देखें')");
      office.click("#set summary");
      choose(office, "sector-in-charge");
      office.fill(SET + "[name=value]", "50");
      office.click(SET + "button[type=submit]");
      office.waitForSelector("[data-accepted]");
      browser.assertUsable(office);
      browser.photograph(office, "journey-post-targets");

      office.click(".rows a:has-text('हर सेक्टर प्रभारी')");
      assertThat(office.locator("tbody tr").innerText()).contains("chitra", "50", "1", "2");
      assertThat(office.locator("#together").innerText()).contains("1 व्यक्ति", "कुल 1 दर्ज");
      browser.assertUsable(office);
      browser.photograph(office, "journey-post-target-sheet");

      office.navigate("/language?to=en&back=/u/D1/post-targets");
      office.click("#set summary");
      browser.assertUsable(office);
      browser.photograph(office, "journey-post-targets-en");

      Page phone = browser.phone();
      signIn(phone, "chitra");
      phone.navigate("/me");
      phone.click("a:has-text('मेरे लक्ष्य')");
      assertThat(phone.locator(".own-recorded").innerText()).contains("मैंने स्वयं दर्ज किए: 1");
      assertThat(phone.locator("tbody tr").innerText())
          .contains("सेक्टर प्रभारी", "50", "2%", "2 4%");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-post-target-own");
      phone.navigate("/u/SEC1/post-targets");
      phone.click(".rows a:has-text('हर सेक्टर प्रभारी')");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-post-target-sheet-phone");
      phone.navigate("/language?to=en&back=/me/targets");
      browser.photograph(phone, "journey-post-target-own-en");
      phone.navigate("/u/SEC1/post-targets");
      phone.click(".rows a:has-text('Each Sector in-charge')");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-post-target-sheet-phone-en");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private static void choose(Page page, String kind) {
    Locator list = page.locator(SET + "select[name=postType]");
    if (list.count() > 0) list.selectOption(kind);
    else page.locator(SET + "label:has([value='" + kind + "'])").click();
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
