package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The district transfers a worker by a decision and promotes her at the next booth; she says yes,
/// and the history of the first booth tells why she left.
@OwnDatabase
class PostingJourneyTest extends InSmallWorld {
  private static final String TRANSFER = "form[action$='transfer-office-bearer'] ";
  private static final String PROMOTE = "form[action$='promote-office-bearer'] ";

  @LocalServerPort private int port;

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  @Test
  void aWorkerIsTransferredAndPromotedAndEveryStepIsOnRecord() {
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(360, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.navigate("/u/" + SmallWorld.BOOTH_1 + "/accounts/" + actor("asha").account());
      browser.assertUsable(office);
      browser.photograph(office, "journey-posting-account");
      office.click("a:has-text('पदों का इतिहास, स्थानांतरण, पदोन्नति')");
      office.click("summary:has-text('स्थानांतरित करें')");
      // The name finds the unit; its code is what the choice puts in.
      office.locator(TRANSFER + "[name=to]").pressSequentially("पलाशगंज");
      PlaywrightAssertions.assertThat(office.locator(TRANSFER + "datalist option[value=B2]"))
          .hasText(Pattern.compile("पलाशगंज"));
      office.fill(TRANSFER + "[name=to]", SmallWorld.BOOTH_2);
      office.fill(TRANSFER + "[name=decision]", "ज़िला कमेटी, निर्णय 4");
      browser.assertUsable(office);
      browser.photograph(office, "journey-posting-transfer");
      office.click(TRANSFER + "button");
      office.waitForSelector("text=स्थानांतरण हो गया।");
      assertThat(office.locator("main").innerText()).contains("ज़िला कमेटी, निर्णय 4");

      Page laptop = browser.window(new Look(1280, "en", ColorScheme.LIGHT));
      database
          .writer()
          .sql("update account set language = 'en' where sign_in_name = 'nisha'")
          .update();
      signIn(laptop, "nisha");
      laptop.navigate("/u/" + SmallWorld.SECTOR_1 + "/office-bearers/" + actor("asha").account());
      laptop.click("summary:has-text('Promote')");
      laptop.selectOption(PROMOTE + "[name=postType]", "unit-president");
      laptop.click(PROMOTE + "button");
      laptop.waitForSelector("text=The promotion is done.");
      browser.assertUsable(laptop);
      browser.photograph(laptop, "journey-posting-promoted");
      laptop.click("button:has-text('Make spokesperson')");
      laptop.waitForSelector("text=They now speak for this unit.");
      laptop.navigate("/u/" + SmallWorld.BOOTH_2 + "/committee");
      browser.assertUsable(laptop);
      browser.photograph(laptop, "journey-posting-committee");

      office.navigate("/u/" + SmallWorld.BOOTH_1 + "/post-history");
      browser.assertUsable(office);
      browser.photograph(office, "journey-posting-history");
      assertThat(office.locator("main").innerText()).contains("asha", "स्थानांतरित");
      office.fill("[name=on]", "01-01-2020");
      office.click("main form button");
      office.waitForURL(url -> url.contains("on="));
      assertThat(office.locator("main").innerText()).contains("asha");
      assertThat(browser.troubles()).isEmpty();
    }
  }
}
