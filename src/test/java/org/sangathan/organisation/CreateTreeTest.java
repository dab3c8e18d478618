package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateTreeTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aTreeBeginsWithItsTopLevelAndItsTopUnit() {
    assertThat(
            said(
                world.act(
                    "create-tree",
                    "IN",
                    "code",
                    "pc",
                    "nameHi",
                    "लोकसभा",
                    "nameEn",
                    "Parliament",
                    "levelHi",
                    "प्रदेश",
                    "levelEn",
                    "State")))
        .isEqualTo("CREATED");
    Unit top = world.unit("PC");
    assertThat(world.tree().level(top.id()).code()).isEqualTo("TOP");
    assertThat(world.organisation().trees())
        .extracting(TreeName::code)
        .containsExactly("MAIN", "PC");
    assertThat(world.tree().roots()).containsExactly(world.id("IN"), top.id());
    assertThat(world.bean(org.sangathan.access.Places.class).within(top.id(), world.id("IN")))
        .isTrue();
    assertThat(world.bean(org.sangathan.access.Places.class).within(top.id(), world.id("UP")))
        .isFalse();
  }

  @Test
  void noneIsMadeForServingEmployees() {
    assertThat(
            said(
                world.act(
                    "create-tree",
                    "IN",
                    "code",
                    "EMP",
                    "nameHi",
                    "कर्मचारी महासंघ",
                    "nameEn",
                    "Federation",
                    "levelHi",
                    "क",
                    "levelEn",
                    "k")))
        .isEqualTo("nameHi NO_TREE_OF_EMPLOYEES");
    assertThat(
            said(
                world.act(
                    "create-tree",
                    "IN",
                    "code",
                    "EMP",
                    "nameHi",
                    "महासंघ",
                    "nameEn",
                    "Employees of the State",
                    "levelHi",
                    "क",
                    "levelEn",
                    "k")))
        .isEqualTo("nameHi NO_TREE_OF_EMPLOYEES");
    assertThat(
            said(
                world.act(
                    "create-tree",
                    "IN",
                    "code",
                    "RET",
                    "nameHi",
                    "सेवानिवृत्त कर्मचारी संघ",
                    "nameEn",
                    "Retired employees",
                    "levelHi",
                    "क",
                    "levelEn",
                    "k")))
        .isEqualTo("CREATED");
  }

  @Test
  void aCodeIsGivenOnce() {
    assertThat(
            said(
                world.act(
                    "create-tree",
                    "IN",
                    "code",
                    "MAIN",
                    "nameHi",
                    "क",
                    "nameEn",
                    "k",
                    "levelHi",
                    "क",
                    "levelEn",
                    "k")))
        .isEqualTo("code TREE_TAKEN");
    assertThat(
            said(
                world.act(
                    "create-tree",
                    "IN",
                    "code",
                    "KNP",
                    "nameHi",
                    "क",
                    "nameEn",
                    "k",
                    "levelHi",
                    "क",
                    "levelEn",
                    "k")))
        .isEqualTo("code CODE_TAKEN");
  }
}
