package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;

@OwnDatabase
class DropPostsTest extends FormationWorld {

  @Test
  void thePostsGoAndWhoeverHeldOneKeepsIt() {
    require("BOOTH", "booth-worker", 1);
    assertThat(covered(SmallWorld.NATION, "BOOTH").units()).isEqualTo(4);
    assertThat(refusals(drop("BOOTH", "booth-worker"))).isEmpty();
    assertThat(covered(SmallWorld.NATION, "BOOTH").units()).isZero();
    assertThat(posts(SmallWorld.BOOTH_1)).isEmpty();
    assertThat(access.holders(unit(SmallWorld.BOOTH_1))).isNotEmpty();
    assertThat(refusals(drop("BOOTH", "booth-worker"))).containsExactly(3305);
  }
}
