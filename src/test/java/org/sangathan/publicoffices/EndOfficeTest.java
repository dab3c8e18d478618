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

/// A public office has its end, and stays on record.
@OwnDatabase
class EndOfficeTest extends InSmallWorld {
  @LocalServerPort private int port;

  private List<Integer> end(String unit, String office, String on) {
    return refusals(
        say(
            "nisha",
            "publicoffices.end-office",
            unit,
            "account",
            actor("bhola").account(),
            "office",
            office,
            "endsOn",
            on));
  }

  @Test
  void whatEndedIsNotListedAnyMoreButStandsWithThePerson() {
    String office =
        subject(
            say(
                "nisha",
                "publicoffices.note-office",
                SmallWorld.BOOTH_4,
                "account",
                actor("bhola").account(),
                "kind",
                "councillor",
                "place",
                "वार्ड 7"));
    assertThat(end(SmallWorld.BOOTH_1, office, "")).containsExactly(6101);
    assertThat(end(SmallWorld.BOOTH_4, office, LocalDate.now().plusYears(1).toString()))
        .containsExactly(6103);
    assertThat(end(SmallWorld.BOOTH_4, id().toString(), "")).containsExactly(6102);
    assertThat(end(SmallWorld.BOOTH_4, office, "")).isEmpty();
    assertThat(end(SmallWorld.BOOTH_4, office, "")).containsExactly(6102);
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    assertThat(dinesh.get("/u/D1/public-offices").body()).doesNotContain("वार्ड 7");
    assertThat(dinesh.get("/u/D1/public-offices/" + actor("bhola").account()).body())
        .contains("वार्ड 7");
  }
}
