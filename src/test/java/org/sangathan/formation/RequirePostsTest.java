package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;

@OwnDatabase
class RequirePostsTest extends FormationWorld {

  @Test
  void aPostIsThereInEveryUnitOfTheLevelAndWhoeverHoldsSuchAPostHoldsIt() {
    assertThat(refusals(require("BOOTH", "booth-worker", 1))).isEmpty();
    Coverage nation = covered(SmallWorld.NATION, "BOOTH");
    assertThat(nation.units()).isEqualTo(4);
    assertThat(nation.posts()).isEqualTo(4);
    assertThat(nation.complete()).isEqualTo(2);
    assertThat(nation.empty()).isEqualTo(2);
    assertThat(nation.unconfirmedUnits()).isZero();
    assertThat(nation.confirmed()).isEqualTo(2);
    assertThat(covered(SmallWorld.AC1, "BOOTH").complete()).isEqualTo(1);
    assertThat(covered(SmallWorld.SECTOR_2, "BOOTH").complete()).isZero();
    assertThat(covered(SmallWorld.BOOTH_1, "BOOTH").complete()).isEqualTo(1);
    assertThat(posts(SmallWorld.BOOTH_3))
        .singleElement()
        .matches(post -> post.posting() == null && post.vacantSince() != null);
    assertThat(refusals(require("BOOTH", "unit-president", 2))).isEmpty();
    assertThat(covered(SmallWorld.STATE, "BOOTH").complete()).isZero();
    assertThat(covered(SmallWorld.STATE, "BOOTH").partial()).isEqualTo(2);
    assertThat(covered(SmallWorld.STATE, "BOOTH").posts()).isEqualTo(12);
    require("BOOTH", "unit-president", 1, "required", false);
    assertThat(covered(SmallWorld.STATE, "BOOTH").complete()).isEqualTo(2);
    assertThat(covered(SmallWorld.STATE, "BOOTH").posts()).isEqualTo(8);
  }

  @Test
  void whatCannotBeIsRefusedByItsField() {
    assertThat(refusals(require("NO", "booth-worker", 1))).containsExactly(3301);
    assertThat(refusals(require("BOOTH", "no-such", 1))).containsExactly(3302);
    assertThat(refusals(require("BOOTH", "booth-worker", 0))).containsExactly(3303);
    assertThat(refusals(require("BOOTH", "booth-worker", 51))).containsExactly(3303);
    assertThat(refusals(require("BOOTH", "mentor", 1))).containsExactly(3307);
    assertThat(refusals(require("BOOTH", "volunteer", 1))).containsExactly(3307);
  }

  @Test
  void onlyTheTopDecides() {
    join("sunil", "state-office", SmallWorld.STATE);
    assertThat(
            refusals(
                say(
                    "sunil",
                    "formation.require-posts",
                    SmallWorld.STATE,
                    "tree",
                    "MAIN",
                    "level",
                    "BOOTH",
                    "postType",
                    "booth-worker",
                    "places",
                    1,
                    "required",
                    true,
                    "actingAllowed",
                    true)))
        .containsExactly(3304);
  }
}
