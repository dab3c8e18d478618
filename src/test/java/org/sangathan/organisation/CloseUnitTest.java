package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloseUnitTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aClosedBoothStaysWhereItWasAndItsTiesEnd() {
    world.act(
        "link-units", "B-1", "type", "WARD", "to", "W-1", "counts", "yes", "from", "2020-01-01");
    assertThat(said(world.act("close-unit", "B-1", "on", "2026-01-01"))).isEqualTo("CLOSED");
    assertThat(world.unit("B-1").validTo()).hasToString("2026-01-01");
    assertThat(world.tree().isClosed(world.id("B-1"))).isTrue();
    assertThat(world.tree().children(world.id("S-1"))).containsExactly(world.id("B-2"));
    assertThat(world.tree().linkedTo(world.id("W-1"))).isEmpty();
    assertThat(
            said(world.act("create-unit", "S-1", "code", "B-1", "level", "BOOTH", "nameHi", "क")))
        .isEqualTo("code CODE_TAKEN");
  }

  @Test
  void aUnitWithOpenUnitsBelowOrAtTheTopStaysOpen() {
    assertThat(said(world.act("close-unit", "AC-1"))).isEqualTo("unit UNITS_BELOW_ARE_OPEN");
    assertThat(said(world.act("close-unit", "IN"))).contains("unit ROOT_STAYS");
    world.act("close-unit", "B-1");
    assertThat(said(world.act("close-unit", "B-1"))).isEqualTo("unit UNIT_CLOSED");
  }
}
