package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkUnitsTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theBoothsOfAWardAreKnownInMemory() {
    assertThat(said(world.act("link-units", "B-1", "type", "ward", "to", "W-1", "counts", "yes")))
        .isEqualTo("LINKED");
    world.act("link-units", "B-3", "type", "WARD", "to", "W-1", "counts", "true");
    assertThat(world.tree().linkedTo(world.id("W-1")))
        .containsExactlyInAnyOrder(world.id("B-1"), world.id("B-3"));
    assertThat(world.tree().linkedUnder(world.id("KNM"))).hasSize(2);
  }

  @Test
  void aUnitIsCountedInOneWardOnlyButMayTouchAnother() {
    world.act("link-units", "B-1", "type", "WARD", "to", "W-1", "counts", "yes");
    assertThat(said(world.act("link-units", "B-1", "type", "WARD", "to", "W-2", "counts", "yes")))
        .isEqualTo("type ALREADY_COUNTED_ELSEWHERE");
    assertThat(said(world.act("link-units", "B-1", "type", "WARD", "to", "W-2")))
        .isEqualTo("LINKED");
    assertThat(world.tree().linkedTo(world.id("W-2"))).isEmpty();
    assertThat(said(world.act("link-units", "B-1", "type", "WARD", "to", "W-1")))
        .isEqualTo("to LINKED_ALREADY");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(said(world.act("link-units", "B-1", "type", "WARD", "to", "B-1")))
        .isEqualTo("to LINK_TO_ITSELF");
    assertThat(said(world.act("link-units", "B-1", "type", "WARD", "to", "W-77")))
        .isEqualTo("to UNIT_UNKNOWN");
    assertThat(
            said(world.act("link-units", "B-1", "type", "WARD", "to", "W-1", "from", "1980-01-01")))
        .isEqualTo("from DAY_TOO_EARLY");
  }
}
