package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who speaks for a unit.
@OwnDatabase
class NameSpokespersonTest extends InSmallWorld {
  @LocalServerPort private int port;

  @Test
  void aSpokespersonStandsAsOneOnTheCommitteeUntilTheyAreNoLonger() {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "mohini",
                "mohini",
                posting,
                "unit-secretary",
                SmallWorld.place(SmallWorld.DISTRICT),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    assertThat(speak("chitra", SmallWorld.SECTOR_1, posting, true)).containsExactly(4524);
    assertThat(speak("nisha", SmallWorld.DISTRICT, posting, true)).isEmpty();
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    assertThat(dinesh.get("/u/D1/committee").body()).contains("प्रवक्ता");
    assertThat(dinesh.get("/u/D1/office-bearers/" + actor("mohini").account()).body())
        .contains("प्रवक्ता न रहें");
    assertThat(speak("nisha", SmallWorld.DISTRICT, posting, false)).isEmpty();
    assertThat(dinesh.get("/u/D1/committee").body()).doesNotContain("प्रवक्ता");
  }

  private List<Integer> speak(String who, String unit, UUID posting, boolean speaks) {
    return refusals(
        say(
            who,
            "postings.name-spokesperson",
            unit,
            "account",
            actor("mohini").account(),
            "posting",
            posting,
            "speaks",
            speaks));
  }
}
