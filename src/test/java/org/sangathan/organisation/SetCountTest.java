package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetCountTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theLatestCountIsTheOneThatWeighs() {
    int seat = world.id("AC-1");
    world.act("set-count", "AC-1", "what", "Electors", "value", "3,10,000", "asOn", "2014-05-07");
    world.act(
        "set-count",
        "AC-1",
        "what",
        "electors",
        "value",
        "305000",
        "asOn",
        "2012-03-06",
        "source",
        "ECI");
    assertThat(world.organisation().counts("electors", seat)).containsEntry(seat, 310_000L);
    assertThat(
            said(
                world.act(
                    "set-count",
                    "AC-1",
                    "what",
                    "electors",
                    "value",
                    "311000",
                    "asOn",
                    "2014-05-07")))
        .isEqualTo("SET");
    assertThat(world.organisation().counts("electors", seat)).containsEntry(seat, 311_000L);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(
            said(
                world.act(
                    "set-count", "AC-1", "what", "electors", "value", "-1", "asOn", "2030-01-01")))
        .isEqualTo("asOn DAY_TO_COME; value LESS_THAN_NOTHING");
  }
}
