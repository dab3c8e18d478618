package org.sangathan.world;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The small world with a drive of thirty days that began nine days ago in the state.
public abstract class InRunningDrive extends InSmallWorld {
  protected static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  protected String drive = "";

  @BeforeEach
  void openDrive() {
    drive =
        subject(
            say(
                "nisha",
                "membership.open-drive",
                "S1",
                "nameHi",
                "सदस्यता अभियान",
                "from",
                TODAY.minusDays(9).toString(),
                "to",
                TODAY.plusDays(20).toString()));
  }

  /// So that the next test begins with its own.
  @AfterEach
  void endDrive() {
    driveUntil(TODAY.minusDays(1));
  }

  protected void driveUntil(LocalDate day) {
    say(
        "nisha",
        "membership.change-drive",
        "S1",
        "drive",
        drive,
        "from",
        TODAY.minusDays(9).toString(),
        "to",
        day.toString());
  }

  /// What the district wants of a unit.
  protected void target(String unit, long value) {
    say("dinesh", "targets.set-target", unit, "drive", drive, "measure", "new", "value", value);
  }
}
