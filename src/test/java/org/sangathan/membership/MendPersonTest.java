package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class MendPersonTest extends InSmallWorld {
  private static final String ACT = "membership.mend-person";

  @Autowired private FiguresCheck check;

  private Map<String, Object> mended(String person) {
    Map<String, Object> said = enrolment("B1", "कमला देवी शर्मा", "9876511111");
    said.remove("consent");
    said.put("person", person);
    said.put("gender", "man");
    said.put("birthYear", 1950);
    return said;
  }

  private String record(String who, String name) {
    return subject(perform(who, "membership.enrol-member", enrolment("B1", name, "9876511110")));
  }

  @Test
  void whoeverRecordedAPersonMayMendThemAndTheGroupsFollow() {
    String person = record("asha", "कमला");
    long women = figure(SmallWorld.STATE, "claimed_women");
    long all = claimed(SmallWorld.STATE);

    assertThat(refusals(perform("asha", ACT, mended(person)))).isEmpty();

    assertThat(figure(SmallWorld.STATE, "claimed_women")).isEqualTo(women - 1);
    assertThat(claimed(SmallWorld.STATE)).isEqualTo(all);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aWorkerCannotMendWhatSomebodyElseRecorded() {
    String person = record("chitra", "विमला");

    assertThat(refusals(perform("asha", ACT, mended(person)))).containsExactly(4114);
    assertThat(refusals(perform("chitra", ACT, mended(person)))).isEmpty();
  }

  @Test
  void aPersonOfAnotherUnitDoesNotExistHere() {
    String person = record("asha", "शीला");
    Map<String, Object> said = mended(person);
    said.put("unit", "B4");

    assertThat(refusals(perform("bhola", ACT, said))).containsExactly(4113);
  }
}
