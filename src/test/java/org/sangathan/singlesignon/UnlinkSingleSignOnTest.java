package org.sangathan.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;

class UnlinkSingleSignOnTest extends InDirectory {

  private String linked(Actor worker, Browser own) {
    PEER.says("sub", "once " + worker.name());
    link(own, statement(own));
    return own.get("/me/single-sign-on")
        .body()
        .replaceAll("(?s).*name=\"link\" value=\"([^\"]+)\".*", "$1");
  }

  @Test
  void withoutItsLinkNobodyComesIn() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    String link = linked(worker, own);
    own.post(
        "/acts/singlesignon.unlink-single-sign-on", "id", world.newId().toString(), "link", link);
    assertThat(own.get("/me/door").body())
        .contains("निर्देशिका से जोड़ा गया", "निर्देशिका से अलग किया गया");
    Browser browser = world.browser();
    assertThat(comeIn(browser).body()).contains("2083");
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void nobodyRemovesAnothers() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    String link = linked(worker, world.browser(worker));
    Actor office = world.posted("national-office", SmallTree.NATION);
    assertThat(
            world.does(
                office, "singlesignon.unlink-single-sign-on", SmallTree.NATION, "link", link))
        .isEqualTo(2085);
    assertThat(comeIn(world.browser()).statusCode()).isEqualTo(303);
  }

  @Test
  void whoeverIsCutOffIsLinkedNoMore() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    linked(worker, world.browser(worker));
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    world.does(
        office, "access.cut-off-account", SmallTree.RAMPUR, "account", worker.account().toString());
    assertThat(comeIn(world.browser()).statusCode()).isEqualTo(403);
  }
}
