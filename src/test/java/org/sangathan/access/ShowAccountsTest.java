package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ShowAccountsTest {
  @Autowired private AccessWorld world;

  @Test
  void theListHasThePeopleHereAndBelowAndNobodyElse() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor near = world.posted("booth-worker", SmallTree.BOOTH_2);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    Actor above = world.posted("state-office", SmallTree.STATE);
    Browser browser = world.browser(office);
    assertThat(browser.get("/accounts").headers().firstValue("Location"))
        .hasValue("/u/RAMPUR/accounts");
    for (Actor hidden : new Actor[] {far, above}) {
      assertThat(browser.find("/u/RAMPUR/accounts", hidden.name()).body())
          .doesNotContain(hidden.account().toString());
      assertThat(browser.get("/u/RAMPUR/accounts/" + hidden.account()).statusCode()).isEqualTo(404);
    }
    assertThat(browser.find("/u/RAMPUR/accounts", near.name()).body())
        .contains(near.account().toString());
    assertThat(browser.get("/u/RAMPUR/accounts/" + near.account()).body())
        .contains("access.end-post")
        .contains("access.issue-slips");
    assertThat(browser.get("/u/SITAPUR/accounts").statusCode()).isEqualTo(404);
  }

  @Test
  void theTopSeesEverybodySheetBySheet() {
    for (int i = 0; i < 55; i++) world.posted("booth-worker", SmallTree.BOOTH_3);
    Browser browser = world.browser(world.posted("national-office", SmallTree.NATION));
    assertThat(browser.get("/u/NATION/accounts").body()).contains("sheet=2");
    assertThat(browser.get("/u/NATION/accounts?sheet=2").body()).contains("sheet=1");
    assertThat(browser.get("/u/NATION/accounts?sheet=-7").statusCode()).isEqualTo(200);
    assertThat(browser.get("/u/NATION/accounts?sheet=x").statusCode()).isEqualTo(400);
    assertThat(browser.find("/u/NATION/accounts", "%").body()).doesNotContain("/u/BOOTH-3\"");
  }

  @Test
  void aBoothWorkerHasNoList() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(browser.get("/u/BOOTH-1/accounts").statusCode()).isEqualTo(404);
    assertThat(browser.get("/me").body()).doesNotContain("href=\"/accounts\"");
  }

  @Test
  void anAddressThatIsNoAccountIsNotFoundOrNotUnderstood() {
    Browser browser = world.browser(world.posted("in-charge", SmallTree.RAMPUR));
    assertThat(browser.get("/u/RAMPUR/accounts/" + world.newId()).statusCode()).isEqualTo(404);
    assertThat(browser.get("/u/RAMPUR/accounts/nonsense").statusCode()).isEqualTo(400);
  }
}
