package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody chooses a password and is told, while they type, how hard it is to guess; the page and
/// the server agree on what will do.
class PasswordJourneyTest extends InSmallWorld {
  @LocalServerPort private int port;

  @Test
  void whatThePageCallsWeakTheServerRefusesAndTheRestItTakes() {
    // Others sign in as those of the world.
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "padma",
                "padma",
                id(),
                "booth-worker",
                SmallWorld.place(SmallWorld.BOOTH_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      phone.navigate("/sign-in");
      phone.fill("#sign-in-name", "padma");
      phone.fill("#sign-in-password", PASSWORD);
      phone.click(".door button[type=submit]");
      phone.waitForURL(url -> !url.contains("/sign-in"));
      phone.navigate("/me/password");
      for (String weak :
          new String[] {
            "short-one",
            "bharat-jaihind-12",
            "abcdefghijkl-1",
            "aaaabbbbccccdddd",
            "padma-padma-padma-1"
          }) {
        assertThat(told(phone, weak)).as(weak).startsWith("कमज़ोर");
        send(phone, weak);
        assertThat(phone.locator(".error, .note-bad").first().isVisible()).as(weak).isTrue();
        phone.navigate("/me/password");
      }
      assertThat(told(phone, "clay-river-4")).isEqualTo("ठीक है");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-password");
      assertThat(told(phone, "clay-river-48-blue-lamp")).isEqualTo("मज़बूत है");
      send(phone, "clay-river-48-blue-lamp");
      assertThat(phone.locator(".note-good").innerText()).contains("पासवर्ड बदल गया");
    }
  }

  private static String told(Page page, String typed) {
    page.fill("[name=newPassword]", typed);
    return page.locator(".strength output").innerText();
  }

  private static void send(Page page, String typed) {
    page.fill("[name=presentPassword]", PASSWORD);
    page.fill("[name=newPassword]", typed);
    page.click("form.act button[type=submit]");
    page.waitForLoadState();
  }
}
