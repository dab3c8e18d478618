package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class MovePersonTest extends InSmallWorld {

  @Autowired private FiguresCheck check;

  private Reply move(String who, String person, String from, String to) {
    return perform(
        who,
        "membership.move-person",
        Map.of("id", id().toString(), "unit", from, "person", person, "to", to));
  }

  private String record(String unit, String phone) {
    return subject(perform("dinesh", "membership.enrol-member", enrolment(unit, "राधा", phone)));
  }

  @Test
  void aPersonGoesToTheirBoothAndTheConstituencyCountsThemOnce() {
    String person = record("AC1", "9876521001");
    long booth = claimed(SmallWorld.BOOTH_3);
    long constituency = claimed(SmallWorld.AC1);

    assertThat(refusals(move("dinesh", person, "AC1", "B3"))).isEmpty();

    assertThat(claimed(SmallWorld.BOOTH_3)).isEqualTo(booth + 1);
    assertThat(claimed(SmallWorld.AC1)).isEqualTo(constituency);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void movingToAnotherConstituencyTakesEveryRowAlong() {
    String person = record("B1", "9876521002");
    long there = claimed(SmallWorld.AC2);
    long here = claimed(SmallWorld.AC1);
    long all = claimed(SmallWorld.STATE);

    assertThat(refusals(move("dinesh", person, "B1", "B4"))).isEmpty();

    assertThat(claimed(SmallWorld.AC2)).isEqualTo(there + 1);
    assertThat(claimed(SmallWorld.AC1)).isEqualTo(here - 1);
    assertThat(claimed(SmallWorld.STATE)).isEqualTo(all);
    assertThat(refusals(move("dinesh", person, "B4", "B1"))).isEmpty();
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void nobodyIsMovedToWhereTheActorMayNotEnrol() {
    String person =
        subject(perform("asha", "membership.enrol-member", enrolment("B1", "उमा", "9876521003")));

    assertThat(refusals(move("asha", person, "B1", "B4"))).containsExactly(4115);
  }
}
