package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeLevelTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aLevelGetsAnotherLabelAndMoreParents() {
    assertThat(
            said(
                world.act(
                    "change-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "BOOTH",
                    "nameHi",
                    "मतदेय स्थल",
                    "nameEn",
                    "Polling booth",
                    "parents",
                    List.of("AC", "SECTOR", "WARD"),
                    "takesMembers",
                    "yes")))
        .isEqualTo("CHANGED");
    Level level = world.tree().levelOf(1, "BOOTH").orElseThrow();
    assertThat(level.nameHi()).isEqualTo("मतदेय स्थल");
    assertThat(
            said(world.act("create-unit", "W-1", "code", "B-9", "level", "BOOTH", "nameHi", "क")))
        .isEqualTo("CREATED");
    assertThat(world.tree().level(world.id("AC-1")).carriesCell()).isTrue();
  }

  @Test
  void noUnitIsLeftUnderAParentThatIsNotAllowedAnyMore() {
    assertThat(
            said(
                world.act(
                    "change-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "BOOTH",
                    "nameHi",
                    "बूथ",
                    "nameEn",
                    "Booth",
                    "parents",
                    List.of("AC"))))
        .isEqualTo("parents LEVEL_IN_USE");
    assertThat(
            said(
                world.act(
                    "change-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "BOOTH",
                    "nameHi",
                    "बूथ",
                    "nameEn",
                    "Booth")))
        .contains("parents LEVEL_UNKNOWN");
    assertThat(
            said(
                world.act(
                    "change-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "PLANET",
                    "nameHi",
                    "क",
                    "nameEn",
                    "k")))
        .isEqualTo("code LEVEL_UNKNOWN");
  }
}
