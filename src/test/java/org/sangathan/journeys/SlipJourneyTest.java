package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The district prints slips for those who have never been in; one of them opens the account on a
/// phone and chooses a PIN, and the next time the phone asks for nothing else.
class SlipJourneyTest extends InSmallWorld {
  private static final String PIN = "481590";

  @LocalServerPort private int port;

  @Test
  void aSlipOpensAnAccountAndFromThenOnThePinIsEnough() {
    access.importAccounts(
        IntStream.range(0, 13).mapToObj(SlipJourneyTest::newcomer).toList(), PASSWORD);
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      office.navigate("/sign-in");
      office.fill("#sign-in-name", "dinesh");
      office.fill("#sign-in-password", PASSWORD);
      office.check(".look input");
      assertThat(office.getAttribute("#sign-in-password", "type")).isEqualTo("text");
      office.click(".door button[type=submit]");
      office.waitForURL(url -> !url.contains("/sign-in"));
      office.navigate("/u/" + SmallWorld.DISTRICT + "/slips");
      office.click("form:has([name=all]) button");
      office.waitForURL(url -> url.endsWith("/slips/print"));
      assertThat(office.locator(".slips").first().locator(".slip").count()).isEqualTo(12);
      browser.assertUsable(office);
      browser.photograph(office, "journey-slips");
      // Also right after they were made, while the page still says so.
      assertThat(pagesOfPaper(office)).isEqualTo(office.locator(".slips").count());
      String code =
          office.locator(".slip:has-text('नवागत 3') .slip-code").first().innerText().strip();

      Page phone = browser.phone();
      phone.navigate("/open/" + code);
      assertThat(phone.locator(".door").innerText()).contains("नवागत").doesNotContain("नवागत 3");
      browser.assertUsable(phone);
      phone.fill("[name=pin]", PIN);
      phone.fill("[name=again]", "४८१५९०");
      phone.click(".door button[type=submit]");
      phone.waitForURL(url -> !url.contains("/open"));
      phone.navigate("/me");
      phone.locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
      phone.waitForURL(url -> url.contains("/sign-in"));
      assertThat(phone.locator("h1").innerText()).contains("नवागत 3");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-pin");
      phone.fill("#sign-in-pin", PIN);
      phone.click(".door button[type=submit]");
      phone.waitForURL(url -> !url.contains("/sign-in"));
      phone.navigate("/me");
      assertThat(phone.locator("h1").innerText()).isEqualTo("नवागत 3");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private static long pagesOfPaper(Page page) {
    byte[] pdf =
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    return Pattern.compile("/Type\\s*/Page\\b")
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .results()
        .count();
  }

  private static Access.Imported newcomer(int nth) {
    UUID account = id();
    return new Access.Imported(
        account,
        "newcomer-" + nth,
        "नवागत " + nth,
        id(),
        "booth-worker",
        SmallWorld.place(SmallWorld.BOOTH_1),
        LocalDate.of(2020, 1, 1));
  }
}
