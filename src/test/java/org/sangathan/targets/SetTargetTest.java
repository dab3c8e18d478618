package org.sangathan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetTargetTest extends InDrive {
  private static final String ACT = "targets.set-target";

  @Test
  void twoIssuersStandSideBySideAndTheLatestOfEachHolds() {
    say("dinesh", ACT, "AC1", "drive", drive, "measure", "new", "value", 50);
    say("nisha", ACT, "AC1", "drive", drive, "measure", "new", "value", 70);
    say("dinesh", ACT, "AC1", "drive", drive, "measure", "new", "value", 60);

    assertThat(targets("AC1"))
        .containsEntry("AC1 by D1", 60L)
        .containsEntry("AC1 by N", 70L)
        .hasSize(2);
  }

  @Test
  void aTargetNeedsADriveThatRunsHere() {
    String elsewhere =
        subject(
            say(
                "dinesh",
                "membership.open-drive",
                "D1",
                "nameEn",
                "District drive",
                "from",
                TODAY.minusDays(20).toString(),
                "to",
                TODAY.minusDays(1).toString()));
    assertThat(refusals(say("nisha", ACT, "S1", "drive", elsewhere, "measure", "new", "value", 5)))
        .containsExactly(5101);
    assertThat(
            refusals(say("dinesh", ACT, "AC1", "drive", elsewhere, "measure", "new", "value", 5)))
        .containsExactly(5102);
  }

  @Test
  void whatCannotBeReachedIsNoTarget() {
    assertThat(refusals(say("dinesh", ACT, "AC1", "drive", drive, "measure", "new", "value", -1)))
        .containsExactly(5104);
    assertThat(
            refusals(
                say(
                    "dinesh",
                    ACT,
                    "AC1",
                    "drive",
                    drive,
                    "measure",
                    "new",
                    "value",
                    2_000_000_000L)))
        .containsExactly(5104);
  }

  @Test
  void aBoothWorkerSetsNone() {
    assertThat(refusals(say("asha", ACT, "B1", "drive", drive, "measure", "new", "value", 5)))
        .containsExactly(1012);
  }
}
