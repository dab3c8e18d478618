package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The top says that every booth needs a secretary; the district sees which has none, finds
/// somebody at work there and gives the post; who was appointed says yes on the phone; the booth is
/// formed.
@OwnDatabase
class FormationJourneyTest extends InSmallWorld {
  private static final String COVERAGE = "/u/" + SmallWorld.DISTRICT + "/formation?level=booth";

  @LocalServerPort private int port;

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  @Test
  void aVacancyBecomesAnAppointmentThatIsAccepted() {
    try (Browser browser = Browser.on(port)) {
      Page top = browser.window(new Look(1280, "en", ColorScheme.LIGHT));
      signIn(top, "nisha");
      top.navigate("/u/" + SmallWorld.NATION + "/formation");
      top.click("main .empty a");
      browser.assertUsable(top);
      top.click("#booth details summary");
      top.selectOption("#booth [name=postType]", "unit-secretary");
      top.click("#booth details form button");
      top.waitForSelector("#booth form[action$='drop-posts']");
      browser.photograph(top, "journey-formation-rules");

      Page office = browser.window(new Look(360, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.navigate(COVERAGE);
      browser.assertUsable(office);
      browser.photograph(office, "journey-formation-before");
      assertThat(office.locator("main").innerText()).contains("से रिक्त", "सचिव");
      office.click("summary:has-text('एक नज़र में')");
      browser.assertUsable(office);
      browser.photograph(office, "journey-formation-squares");
      office.click("section:has(#units) a[href='/u/" + SmallWorld.BOOTH_4 + "/committee']");
      browser.assertUsable(office);
      office.click("main a:has-text('नियुक्त करें')");
      browser.assertUsable(office);
      browser.photograph(office, "journey-formation-appoint");
      office.click("li:has-text('bhola') summary");
      office.click("li:has-text('bhola') form button");
      office.waitForURL(url -> !url.contains("/appoint"));

      Page worker = browser.phone();
      signIn(worker, "bhola");
      worker.click(".news a");
      worker.waitForURL(url -> url.endsWith("/me/posts"));
      browser.assertUsable(worker);
      browser.photograph(worker, "journey-formation-accept");
      worker.click("form[action$='confirm-posting'] button");
      worker.waitForSelector("text=आपने पद स्वीकार किया।");
      assertThat(worker.locator(".news").count()).isZero();

      office.navigate(COVERAGE + "&state=complete");
      assertThat(office.locator("#units ~ .table, section:has(#units) table").first().innerText())
          .contains("bhola")
          .doesNotContain("पुष्टि बाकी");
      browser.photograph(office, "journey-formation-after");
      assertThat(browser.troubles()).isEmpty();
    }
  }
}
