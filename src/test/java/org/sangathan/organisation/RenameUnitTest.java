package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.organisation.TreeWorld.said;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenameUnitTest {
  private final TreeWorld world = TreeWorld.kanpur();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theFormerNameIsKeptAndStillFindsTheUnit() {
    world.act(
        "rename-unit", "ETW", "nameHi", "प्रयागराज", "nameEn", "Prayagraj", "from", "2018-10-16");
    Unit unit = world.unit("ETW");
    assertThat(unit.nameHi()).isEqualTo("प्रयागराज");
    assertThat(world.bean(UnitStore.class).formerNames(unit.id()))
        .containsExactly(
            new UnitStore.Was(
                "इटावा",
                "Etawah",
                Tree.NONE,
                LocalDate.of(1990, 1, 1),
                LocalDate.of(2018, 10, 16)));
    assertThat(world.organisation().search("इटावा", new int[0], 5))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.unit().code()).isEqualTo("ETW");
          assertThat(found.by()).isEqualTo("इटावा");
        });
    assertThat(world.organisation().search("prayag", new int[0], 5))
        .singleElement()
        .satisfies(found -> assertThat(found.by()).isNull());
  }

  @Test
  void aNameOfTheSameDayIsOnlyMended() {
    world.act("rename-unit", "ETW", "nameHi", "इटावाा", "nameEn", "Etavah");
    world.act("rename-unit", "ETW", "nameHi", "इटावा नगर", "nameEn", "Etavah");
    assertThat(world.bean(UnitStore.class).formerNames(world.id("ETW"))).hasSize(1);
  }

  @Test
  void noTreeBecomesOneOfServingEmployees() {
    assertThat(said(world.act("rename-unit", "IN", "nameHi", "कर्मचारी महासंघ")))
        .isEqualTo("nameHi NO_TREE_OF_EMPLOYEES");
    assertThat(said(world.act("rename-unit", "ETW", "nameHi", "कर्मचारी नगर")))
        .isEqualTo("RENAMED");
    assertThat(said(world.act("rename-unit", "IN", "nameHi", "सेवानिवृत्त कर्मचारी संघ")))
        .isEqualTo("RENAMED");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(said(world.act("rename-unit", "ETW", "nameHi", "इटावा", "nameEn", "Etawah")))
        .isEqualTo("nameHi NOTHING_CHANGES");
    assertThat(said(world.act("rename-unit", "ETW"))).isEqualTo("nameHi NAME_MISSING");
    assertThat(said(world.act("rename-unit", "ETW", "nameHi", "क", "from", "1980-01-01")))
        .isEqualTo("from DAY_TOO_EARLY");
    world.act("close-unit", "W-1");
    assertThat(said(world.act("rename-unit", "W-1", "nameHi", "क"))).isEqualTo("unit UNIT_CLOSED");
  }
}
