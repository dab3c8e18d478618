package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateLevelTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aSectorAboveTheDistrictMayBearTheSameLabelAsTheOneBelow() {
    assertThat(
            said(
                world.act(
                    "create-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "HIGH-SECTOR",
                    "nameHi",
                    "सेक्टर",
                    "nameEn",
                    "Sector",
                    "parents",
                    List.of("STATE", "ZONE"))))
        .isEqualTo("CREATED");
    Level level = world.tree().levelOf(1, "HIGH-SECTOR").orElseThrow();
    assertThat(level.rank()).isEqualTo(31);
    assertThat(
            said(
                world.act(
                    "create-unit",
                    "UP",
                    "code",
                    "HS-1",
                    "level",
                    "HIGH-SECTOR",
                    "nameHi",
                    "सेक्टर पूर्व")))
        .isEqualTo("CREATED");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(
            said(
                world.act(
                    "create-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "AC",
                    "nameHi",
                    "क",
                    "nameEn",
                    "k",
                    "parents",
                    List.of("STATE"))))
        .isEqualTo("code LEVEL_TAKEN");
    assertThat(
            said(
                world.act(
                    "create-level",
                    "IN",
                    "tree",
                    "MAIN",
                    "code",
                    "X",
                    "nameHi",
                    "क",
                    "nameEn",
                    "k",
                    "parents",
                    List.of("MOON"))))
        .isEqualTo("parents LEVEL_UNKNOWN");
    assertThat(
            said(
                world.act(
                    "create-level",
                    "IN",
                    "tree",
                    "MOON",
                    "code",
                    "X",
                    "nameHi",
                    "क",
                    "nameEn",
                    "k",
                    "parents",
                    List.of("STATE"))))
        .isEqualTo("tree TREE_UNKNOWN");
  }
}
