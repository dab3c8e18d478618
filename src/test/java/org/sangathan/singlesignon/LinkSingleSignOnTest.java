package org.sangathan.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;

class LinkSingleSignOnTest extends InDirectory {

  @Test
  void whoeverLinkedTheirAccountComesInByTheDirectory() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    PEER.says("sub", "worker of " + worker.name());
    Browser own = world.browser(worker);
    assertThat(own.get("/me").body()).contains("/me/single-sign-on", "कार्यालय निर्देशिका");
    assertThat(link(own, statement(own)).headers().firstValue("Location"))
        .hasValue("/me/single-sign-on");
    assertThat(own.get("/me/single-sign-on").body()).contains("अभी तक इस्तेमाल नहीं");
    Browser other = world.browser();
    assertThat(comeIn(other).headers().firstValue("Location")).hasValue("/lounge/2");
    assertThat(other.get("/me").body()).contains(worker.name());
    assertThat(other.get("/me/single-sign-on").body()).contains("आख़िरी बार");
  }

  @Test
  void nobodyIsLinkedTwice() {
    Actor one = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    PEER.says("sub", "shared by " + one.name());
    Browser first = world.browser(one);
    link(first, statement(first));
    Browser second = world.browser(other);
    assertThat(link(second, statement(second)).body()).contains("2084");
  }

  @Test
  void aStatementIsOursForOneAccountAndForTenMinutes() {
    Actor one = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    PEER.says("sub", "wanted by " + one.name());
    Browser own = world.browser(one);
    String statement = statement(own);
    Browser thief = world.browser(other);
    thief.get("/me/single-sign-on");
    assertThat(link(thief, statement).body()).contains("2087");
    assertThat(link(own, statement.substring(1)).body()).contains("2087");
    world.step(Duration.ofMinutes(11));
    assertThat(link(own, statement).body()).contains("2087");
  }

  @Test
  void anOpenScreenThatSomebodyFoundLinksNobody() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    world
        .database()
        .writer()
        .sql("update spring_session set creation_time = last_access_time - 3600000")
        .update();
    assertThat(link(own, statement(own)).body()).contains("2086");
  }

  @Test
  void theDirectoryConfirmsNobodyInAnotherBrowser() {
    Actor one = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    Browser begun = world.browser(one);
    String back = back(begun.get("/me/single-sign-on/confirm"));
    assertThat(world.browser(other).get(back).statusCode()).isEqualTo(401);
  }
}
