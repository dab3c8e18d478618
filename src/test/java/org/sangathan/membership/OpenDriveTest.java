package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class OpenDriveTest extends InSmallWorld {
  @Autowired private Drives drives;

  private List<Integer> open(String who, String unit, Map<String, Object> changed) {
    Map<String, Object> said =
        new LinkedHashMap<>(
            Map.of("nameEn", "Autumn drive", "from", "2026-09-01", "to", "30-09-2026", "fee", 50));
    said.put("id", id().toString());
    said.put("unit", unit);
    said.putAll(changed);
    said.values().removeIf(""::equals);
    return refusals(perform(who, "membership.open-drive", said));
  }

  @Test
  void aDriveRunsInItsUnitAndEverythingBelow() {
    int before = drives.over(organisation.unit("B1").orElseThrow().id()).size();
    assertThat(open("dinesh", "AC1", Map.of())).isEmpty();

    List<Drive> over = drives.over(organisation.unit("B1").orElseThrow().id());
    assertThat(over).hasSize(before + 1);
    assertThat(over).anyMatch(d -> d.length() == 30 && Integer.valueOf(50).equals(d.fee()));
    assertThat(drives.over(organisation.unit("B4").orElseThrow().id()))
        .noneMatch(d -> d.scope() == organisation.unit("AC1").orElseThrow().id());
  }

  @Test
  void whatCannotBeIsNamedAtItsField() {
    assertThat(open("dinesh", "AC1", Map.of("nameEn", ""))).containsExactly(4119);
    assertThat(open("dinesh", "AC1", Map.of("to", "2026-08-31", "fee", -1)))
        .containsExactly(4120, 4122);
    assertThat(open("dinesh", "AC1", Map.of("to", "2029-08-31"))).containsExactly(4121);
  }

  @Test
  void aBoothWorkerOpensNone() {
    assertThat(open("asha", "B1", Map.of())).containsExactly(1012);
  }
}
