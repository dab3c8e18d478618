package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.formation.FormationCheck.Findings;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

/// What is kept of formation can be counted again from its rows.
@OwnDatabase
class FormationCheckTest extends FormationWorld {
  @Autowired private FormationCheck check;

  private void spoil(String sql) {
    assertThat(database.writer().sql("/* all cells */ " + sql).update()).isPositive();
  }

  @Test
  void whatWasSpoiltIsFoundAndPutRight() {
    require("BOOTH", "booth-worker", 2);
    require("SECTOR", "unit-president", 1);
    assertThat(check.look()).isEqualTo(new Findings(0, 0, 0));
    int filled = covered(SmallWorld.STATE, "BOOTH").filled();
    assertThat(filled).isPositive();

    spoil("update formation_total set filled = filled + 7 where units = 4");
    assertThat(check.look().totals()).isPositive();
    assertThat(check.look().isClean()).isFalse();
    spoil("update formation set posts = posts + 1");
    assertThat(check.look().units()).isPositive();
    spoil(
        "update post set posting_id = null, vacant_since = '2026-01-01' where posting_id is not null");
    assertThat(check.look().seats()).isPositive();
    assertThat(check.mend()).isEqualTo(new Findings(0, 0, 0));
    spoil("update post set woman = true, young = true where posting_id is not null");
    assertThat(check.look().seats()).isPositive();
    spoil("update formation set said = said + 1, under_goal = true where unit_id > 0");
    assertThat(check.look().units()).isPositive();
    spoil("update formation_total set women = women + 1");
    assertThat(check.look().totals()).isPositive();

    assertThat(check.mend()).isEqualTo(new Findings(0, 0, 0));
    assertThat(covered(SmallWorld.STATE, "BOOTH").filled()).isEqualTo(filled);
  }
}
