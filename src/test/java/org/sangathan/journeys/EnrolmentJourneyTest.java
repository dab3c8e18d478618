package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A worker signs in on a phone, records somebody in Hindi, and every level from the booth to the
/// nation shows it at once.
class EnrolmentJourneyTest extends InSmallWorld {
  private static final List<String> EIGHT_LEVELS =
      List.of(
          SmallWorld.BOOTH_1,
          SmallWorld.SECTOR_1,
          SmallWorld.AC1,
          SmallWorld.DISTRICT,
          SmallWorld.DIVISION,
          SmallWorld.ZONE,
          SmallWorld.STATE,
          SmallWorld.NATION);

  @LocalServerPort private int port;

  @Test
  void anEnrolmentOnAPhoneShowsAtEightLevels() {
    // Something stands everywhere, so that every page has a figure.
    perform("asha", "membership.enrol-member", enrolment("B1", "पहले से दर्ज", "9876541000"));
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(office, "nisha");
      List<Long> before = EIGHT_LEVELS.stream().map(u -> shown(office, u)).toList();

      Page phone = browser.phone();
      signIn(phone, "asha");
      enrol(phone);

      List<Long> after = EIGHT_LEVELS.stream().map(u -> shown(office, u)).toList();
      assertThat(after).isEqualTo(before.stream().map(n -> n + 1).collect(Collectors.toList()));
      browser.assertUsable(phone);
      browser.photograph(office, "journey-nation");
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

  private static void enrol(Page phone) {
    phone.navigate("/u/" + SmallWorld.BOOTH_1 + "/enrol");
    phone.fill("[name=name]", "सुशीला देवी");
    phone.fill("[name=phone]", "98765 41001");
    phone.fill("[name=birthYear]", "१९९०");
    phone.check("[name=consent]");
    phone.click("form.act button[type=submit]");
    phone.waitForSelector("[data-accepted]");
  }

  private static long shown(Page page, String unit) {
    page.navigate("/u/" + unit);
    String text = page.locator(".figure-card-main .figure-value").first().innerText();
    return Long.parseLong(text.replaceAll("\\D", ""));
  }
}
