package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class TakeBackPostTest {
  @Autowired private AccessWorld world;

  @Test
  void whoeverLentAPostTakesItBackAndNobodyElse() {
    Actor president = world.posted("constituency-president", SmallTree.RAMPUR_AC);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    world.does(
        president,
        "access.lend-post",
        SmallTree.NATION,
        "posting",
        world.posting(president),
        "to",
        worker.name(),
        "until",
        world.today().plusDays(9));
    UUID loan = world.loan(worker);
    assertThat(takeBack(worker, loan)).isEqualTo(2015);
    assertThat(takeBack(president, world.posting(worker))).isEqualTo(2015);
    assertThat(takeBack(president, loan)).isEqualTo(2113);
    assertThat(world.browser(worker).get("/u/BOOTH-2").statusCode()).isEqualTo(404);
    assertThat(takeBack(president, loan)).isEqualTo(2015);
  }

  private int takeBack(Actor who, UUID posting) {
    return world.does(who, "access.take-back-post", SmallTree.NATION, "posting", posting);
  }
}
