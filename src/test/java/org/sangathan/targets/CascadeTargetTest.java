package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class CascadeTargetTest extends InDrive {
  private static final String ACT = "targets.cascade-target";

  private Reply cascade(String who, String unit, Map<String, Object> said) {
    List<Object> fields = new ArrayList<>();
    Map<String, Object> all =
        new LinkedHashMap<>(
            Map.of("drive", drive, "measure", "new", "lowest", "BOOTH", "sure", true));
    all.putAll(said);
    all.forEach((field, value) -> {
      fields.add(field);
      fields.add(value);
    });
    return say(who, ACT, unit, fields.toArray());
  }

  private static Map<String, Object> each(long value) {
    return new LinkedHashMap<>(Map.of("way", "each", "level", "CONSTITUENCY", "value", value));
  }

  private void electors(String unit, long count) {
    say(
        "nisha",
        "organisation.set-count",
        unit,
        "what",
        "electors",
        "value",
        count,
        "asOn",
        TODAY.toString());
  }

  @Test
  void eachConstituencyGetsTheSameAndTheUnitsAboveTheSum() {
    assertThat(refusals(cascade("nisha", "S1", each(45_000)))).isEmpty();

    assertThat(targets("S1", "D1", "AC1", "AC2", "SEC1", "SEC2", "B1", "B2", "B3", "B4"))
        .containsEntry("S1 by N", 90_000L)
        .containsEntry("D1 by N", 90_000L)
        .containsEntry("AC1 by N", 45_000L)
        .containsEntry("AC2 by N", 45_000L)
        .containsEntry("SEC1 by N", 22_500L)
        .containsEntry("B1 by N", 11_250L)
        .containsEntry("B3 by N", 22_500L)
        .containsEntry("B4 by N", 45_000L);
    assertThat(targets("D1-CITY", "W1")).isEmpty();
  }

  @Test
  void partsFollowTheElectorsAndAddUpExactly() {
    electors("SEC1", 2_000);
    electors("SEC2", 1_000);
    electors("B1", 1_300);
    electors("B2", 700);
    Map<String, Object> said =
        new LinkedHashMap<>(Map.of("way", "whole", "value", 100, "weight", "electors"));

    assertThat(refusals(cascade("dinesh", "AC1", said))).isEmpty();

    assertThat(targets("SEC1", "SEC2", "B1", "B2", "B3"))
        .containsEntry("SEC1 by D1", 67L)
        .containsEntry("SEC2 by D1", 33L)
        .containsEntry("B1 by D1", 44L)
        .containsEntry("B2 by D1", 23L)
        .containsEntry("B3 by D1", 33L);
  }

  @Test
  void whatWouldChangeIsToldBeforeAnythingIsWritten() {
    Map<String, Object> said = each(10);
    said.put("sure", false);

    Reply first = cascade("nisha", "S1", said);

    assertThat(refusals(first)).containsExactly(5109);
    assertThat(facts(first)).startsWith(13, 0, 0, 0, 0L, 20L);
    assertThat(targets("S1", "B1")).isEmpty();

    cascade("nisha", "S1", each(10));
    said.put("value", 8);
    assertThat(facts(cascade("nisha", "S1", said))).startsWith(0, 0, 12, 0, 20L, 16L);
    said.put("lowest", "CONSTITUENCY");
    assertThat(facts(cascade("nisha", "S1", said))).startsWith(0, 0, 6, 7, 20L, 16L);
  }

  private static List<Object> facts(Reply reply) {
    return ((Answer.Refused<?>) reply.answer()).complaints().getFirst().facts();
  }

  @Test
  void whoeverGetsNothingAnyMoreLosesTheirs() {
    cascade("nisha", "S1", each(10));
    Map<String, Object> less = each(10);
    less.put("lowest", "SECTOR");
    cascade("nisha", "S1", less);

    assertThat(targets("B1")).containsEntry("B1 by N", 0L);
    assertThat(((Answer.Accepted<?>) cascade("nisha", "S1", less).answer()).outcome())
        .isEqualTo(CascadeTarget.Outcome.NOTHING_NEW);
  }

  @Test
  void aWrongLevelOrWeightIsNamed() {
    Map<String, Object> said = each(10);
    said.put("level", "PLANET");
    said.put("weight", "stars");
    assertThat(refusals(cascade("nisha", "S1", said))).containsExactly(5105, 5107);
    said = each(10);
    said.put("level", "ZONE");
    assertThat(refusals(cascade("dinesh", "D1", said))).containsExactly(5106);
    said = each(10);
    said.put("lowest", "DISTRICT");
    assertThat(refusals(cascade("nisha", "S1", said))).containsExactly(5108);
  }

  @Test
  void aSectorInChargeHandsDownInTheSectorOnly() {
    Map<String, Object> said = new LinkedHashMap<>(Map.of("way", "whole", "value", 9));
    assertThat(refusals(cascade("chitra", "SEC1", said))).isEmpty();
    assertThat(targets("B1", "B2")).containsEntry("B1 by SEC1", 5L).containsEntry("B2 by SEC1", 4L);
    assertThat(refusals(cascade("chitra", "SEC2", said))).containsExactly(1012);
  }
}
