package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangathan.acts.Actor;
import org.sangathan.journeys.Browser.Look;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPagesTest {
  private static final List<Look> LOOKS =
      List.of(
          new Look(360, "hi", ColorScheme.LIGHT),
          new Look(360, "en", ColorScheme.DARK),
          new Look(1280, "hi", ColorScheme.DARK),
          new Look(1280, "en", ColorScheme.LIGHT));

  @LocalServerPort private int port;
  @Autowired private AccessWorld world;
  private org.sangathan.journeys.Browser browser;

  @BeforeAll
  void open() {
    browser = org.sangathan.journeys.Browser.on(port);
  }

  @AfterAll
  void close() {
    if (browser != null) browser.close();
  }

  @Test
  void thePagesCanBeUsedInEveryLook() {
    Actor office = world.posted("state-office", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    world.token(office);
    world.doesWith(
        office,
        "access.issue-slips",
        SmallTree.RAMPUR,
        "accounts",
        List.of(worker.account().toString()));
    for (Look look : LOOKS) {
      Page page = browser.window(look);
      lookAt(page, "/open", look);
      lookAt(page, "/sign-in", look);
      page.locator("#sign-in-name").fill(office.name());
      page.locator("#sign-in-password").fill(AccessWorld.PASSWORD);
      page.locator(".door button.button-primary").click();
      page.navigate("/language?to=" + look.language() + "&back=/me");
      lookAt(page, "/me", look);
      lookAt(page, "/me/password", look);
      lookAt(page, "/me/sign-ins", look);
      lookAt(page, "/sign-in/second", look);
      lookAt(page, "/u/RAMPUR/slips", look);
      lookAt(page, "/u/RAMPUR/slips/print", look);
      lookAt(page, "/u/RAMPUR/accounts", look);
      lookAt(page, "/u/RAMPUR/accounts/" + worker.account(), look);
      page.context().close();
    }
    assertThat(browser.troubles()).isEmpty();
  }

  private void lookAt(Page page, String address, Look look) {
    page.navigate(address);
    browser.assertUsable(page);
    String name = address.replaceAll("[0-9a-f-]{36}", "one").replace('/', '-');
    browser.photograph(page, "access" + name + "-" + look.name());
  }
}
