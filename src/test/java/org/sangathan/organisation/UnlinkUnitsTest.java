package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnlinkUnitsTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aTieEndsAndTheUnitMayBeCountedElsewhere() {
    world.act(
        "link-units", "B-1", "type", "WARD", "to", "W-1", "counts", "yes", "from", "2020-01-01");
    assertThat(
            said(world.act("unlink-units", "B-1", "type", "WARD", "to", "W-1", "on", "2024-01-01")))
        .isEqualTo("UNLINKED");
    assertThat(world.tree().linkedTo(world.id("W-1"))).isEmpty();
    assertThat(world.bean(UnitStore.class).ties(world.id("B-1")))
        .singleElement()
        .satisfies(tie -> assertThat(tie.to()).hasToString("2024-01-01"));
    assertThat(said(world.act("link-units", "B-1", "type", "WARD", "to", "W-2", "counts", "yes")))
        .isEqualTo("LINKED");
  }

  @Test
  void aTieOfThatVeryDayNeverWas() {
    world.act("link-units", "B-1", "type", "WARD", "to", "W-1", "counts", "yes");
    world.act("unlink-units", "B-1", "type", "WARD", "to", "W-1");
    assertThat(world.bean(UnitStore.class).ties(world.id("B-1"))).isEmpty();
  }

  @Test
  void whatIsNotTiedCannotBeUntied() {
    assertThat(said(world.act("unlink-units", "B-1", "type", "WARD", "to", "W-1")))
        .isEqualTo("to NOT_LINKED");
  }
}
