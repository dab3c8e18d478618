package org.sangathan.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class SetPreferencesTest {
  @Autowired private AccessWorld world;

  @Test
  void aLanguageIsKeptWithThePerson() {
    var worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/me").body()).contains("lang=\"hi\"");
    browser.post(
        "/acts/accounts.set-preferences",
        "id",
        world.newId().toString(),
        "language",
        "english",
        "digits",
        "latin",
        "theme",
        "dark");
    assertThat(world.browser(worker).get("/me").body())
        .contains("lang=\"en\"")
        .contains("data-theme=\"dark\"");
  }

  @Test
  void theSwitchOnEveryPageIsKeptToo() {
    var worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    world.browser(worker).get("/language?to=en&back=/me");
    assertThat(world.browser(worker).get("/me").body()).contains("lang=\"en\"");
  }
}
