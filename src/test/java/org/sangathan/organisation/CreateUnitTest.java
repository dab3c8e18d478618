package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateUnitTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aBoothIsBornInTheCellOfItsSeatAndFoundByItsName() {
    assertThat(
            said(
                world.act(
                    "create-unit",
                    "S-1",
                    "code",
                    "b-9",
                    "level",
                    "booth",
                    "nameEn",
                    "Girls School",
                    "kind",
                    "urban",
                    "from",
                    "15-08-2020")))
        .isEqualTo("CREATED");
    Unit booth = world.unit("B-9");
    assertThat(booth.cell()).isEqualTo(world.id("AC-1"));
    assertThat(booth.kind()).isEqualTo("urban");
    assertThat(booth.validFrom()).isEqualTo(LocalDate.of(2020, 8, 15));
    assertThat(world.tree().ancestors(booth.id())).endsWith(world.id("AC-1"), world.id("S-1"));
    assertThat(world.organisation().search("girls", new int[0], 5))
        .extracting(f -> f.unit().code())
        .containsExactly("B-9");
  }

  @Test
  void aWardIsItsOwnCellAndSoIsASeat() {
    assertThat(world.unit("W-1").cell()).isEqualTo(world.id("W-1"));
    assertThat(world.unit("AC-2").cell()).isEqualTo(world.id("AC-2"));
  }

  @Test
  void whatCannotBeIsRefusedAllAtOnce() {
    assertThat(
            said(
                world.act(
                    "create-unit",
                    "S-1",
                    "code",
                    "B-1",
                    "level",
                    "DISTRICT",
                    "from",
                    "2030-01-01")))
        .isEqualTo(
            "nameHi NAME_MISSING; from DAY_TO_COME; code CODE_TAKEN; level LEVEL_NOT_ALLOWED_THERE");
    assertThat(
            said(world.act("create-unit", "S-1", "code", "B 1", "level", "BLOCK", "nameHi", "क")))
        .isEqualTo("code CODE_MALFORMED; level LEVEL_UNKNOWN");
    assertThat(
            said(
                world.act(
                    "create-unit",
                    "S-1",
                    "code",
                    "B-9",
                    "level",
                    "BOOTH",
                    "nameHi",
                    "jkT; fuokZpu vk;ksx")))
        .isEqualTo("nameHi OLD_FONT");
  }

  @Test
  void nothingIsBornBelowAClosedUnit() {
    world.act("close-unit", "B-3");
    world.act("close-unit", "AC-2");
    assertThat(
            said(world.act("create-unit", "AC-2", "code", "B-9", "level", "BOOTH", "nameHi", "क")))
        .isEqualTo("unit UNIT_CLOSED");
  }
}
