package org.sangathan.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// They go separate ways.
@OwnDatabase
class EndPairTest extends InSmallWorld {
  @LocalServerPort private int port;

  @Test
  void aPairThatEndedIsShownNoMore() {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "dadaji",
                "dadaji",
                id(),
                "mentor",
                SmallWorld.place(SmallWorld.SECTOR_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    String pair =
        subject(
            say(
                "chitra",
                "mentoring.pair-mentor",
                SmallWorld.SECTOR_1,
                "mentor",
                actor("dadaji").account(),
                "worker",
                "asha"));
    assertThat(refusals(say("nisha", "mentoring.end-pair", SmallWorld.SECTOR_2, "pair", pair)))
        .containsExactly(3805);
    assertThat(refusals(say("chitra", "mentoring.end-pair", SmallWorld.SECTOR_1, "pair", pair)))
        .isEmpty();
    assertThat(refusals(say("chitra", "mentoring.end-pair", SmallWorld.SECTOR_1, "pair", pair)))
        .containsExactly(3805);
    Browser asha = new Browser(port);
    asha.signIn("asha", PASSWORD);
    assertThat(asha.get("/me/mentors").body()).doesNotContain("dadaji");
  }
}
