package org.sangathan.publicoffices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who sits where by a public election, found by what the office is called.
@OwnDatabase
class NoteOfficeTest extends InSmallWorld {
  @LocalServerPort private int port;

  private List<Integer> note(String who, String unit, String whom, String from) {
    return refusals(
        say(
            who,
            "publicoffices.note-office",
            unit,
            "account",
            actor(whom).account(),
            "kind",
            "rajya-sabha",
            "place",
            "नवांचल",
            "from",
            from));
  }

  private String found(Browser browser, String unit, String asked) {
    return browser.find("/u/" + unit + "/public-offices", asked).body();
  }

  @Test
  void aMemberOfTheUpperHouseIsFoundByTheNameOfTheOfficeInEitherLanguage() {
    assertThat(note("nisha", SmallWorld.DISTRICT, "chitra", "")).isEmpty();
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    assertThat(found(dinesh, "D1", "राज्यसभा सदस्य")).contains("chitra", "नवांचल");
    assertThat(found(dinesh, "D1", "rajya")).contains("chitra");
    assertThat(found(dinesh, "D1", "councillor")).doesNotContain("chitra");
    assertThat(found(dinesh, "SEC2", "")).doesNotContain("chitra");
    assertThat(found(dinesh, "SEC1", "chit")).contains("chitra");
    assertThat(dinesh.get("/u/D1/public-offices/" + actor("chitra").account()).body())
        .contains("राज्यसभा सदस्य");
    assertThat(note("nisha", SmallWorld.DISTRICT, "chitra", "")).containsExactly(6104);
  }

  @Test
  void itIsNotedOnlyOfWhoeverWorksThereAndNotBeforeItsDay() {
    assertThat(note("dinesh", SmallWorld.AC2, "asha", "")).containsExactly(6101);
    assertThat(note("dinesh", SmallWorld.AC1, "nisha", "")).containsExactly(6101);
    assertThat(note("dinesh", SmallWorld.AC1, "asha", LocalDate.now().plusYears(1).toString()))
        .containsExactly(6103);
    assertThat(note("asha", SmallWorld.BOOTH_1, "asha", "")).containsExactly(1012);
    Browser asha = new Browser(port);
    asha.signIn("asha", PASSWORD);
    assertThat(asha.get("/u/B1/public-offices").statusCode()).isEqualTo(404);
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    assertThat(dinesh.get("/u/AC2/public-offices/" + actor("asha").account()).statusCode())
        .isEqualTo(404);
  }
}
