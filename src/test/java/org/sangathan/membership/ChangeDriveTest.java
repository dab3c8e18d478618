package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class ChangeDriveTest extends InSmallWorld {
  @Autowired private Drives drives;

  private Reply say(String act, String unit, Map<String, Object> fields) {
    Map<String, Object> said = new LinkedHashMap<>(fields);
    said.put("id", id().toString());
    said.put("unit", unit);
    return perform("dinesh", act, said);
  }

  private String open() {
    return subject(
        say(
            "membership.open-drive",
            "D1",
            Map.of("nameEn", "A drive", "from", "2026-09-01", "to", "2026-09-30")));
  }

  private Drive found(String id) {
    List<Drive> over = drives.over(organisation.unit("B1").orElseThrow().id());
    return over.stream().filter(d -> d.id().toString().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aDriveIsMadeLongerAndWhatHeldBeforeIsKept() {
    String drive = open();
    assertThat(
            refusals(
                say(
                    "membership.change-drive",
                    "D1",
                    Map.of("drive", drive, "from", "2026-09-01", "to", "2026-10-15", "fee", 20))))
        .isEmpty();

    assertThat(found(drive).length()).isEqualTo(45);
    assertThat(found(drive).fee()).isEqualTo(20);
    long kept =
        database
            .reader()
            .sql("select count(*) from drive_terms where drive = cast(:drive as uuid)")
            .param("drive", drive)
            .query(Long.class)
            .single();
    assertThat(kept).isEqualTo(2);
  }

  @Test
  void onlyTheUnitThatOpenedItChangesIt() {
    String drive = open();
    Map<String, Object> terms = Map.of("drive", drive, "from", "2026-09-01", "to", "2026-10-15");
    assertThat(refusals(say("membership.change-drive", "AC1", terms))).containsExactly(4123);
  }
}
