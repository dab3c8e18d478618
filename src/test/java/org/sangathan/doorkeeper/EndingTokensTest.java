package org.sangathan.doorkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class EndingTokensTest {
  private static final String ENDS = "किसी प्रोग्राम का टोकन समाप्त होगा";

  @Autowired private AccessWorld world;

  @Test
  void whoMadeATokenHearsTwoWeeksBeforeItEndsAndNobodyElse() {
    Actor office = world.posted("state-office", SmallTree.STATE);
    Browser browser = world.browser(office);
    browser.get("/me");
    String secret = Accounts.proposeToken();
    String[] token = {
      "id",
      world.newId().toString(),
      "unit",
      SmallTree.STATE.code(),
      "label",
      "a test",
      "days",
      "30",
      "secret",
      secret
    };
    assertThat(browser.post("/acts/accounts.create-token", token).statusCode()).isEqualTo(303);
    assertThat(browser.get("/me").body()).doesNotContain(ENDS);
    world.step(Duration.ofDays(13));
    assertThat(browser.get("/me").body()).doesNotContain(ENDS);
    world.step(Duration.ofDays(5));
    assertThat(browser.get("/me").body()).contains(ENDS, "href=\"/me\"");
    Actor other = world.posted("state-office", SmallTree.STATE);
    assertThat(world.browser(other).get("/me").body()).doesNotContain(ENDS);
    world.step(Duration.ofDays(13));
    assertThat(world.browser(office).get("/me").body()).doesNotContain(ENDS);
  }
}
