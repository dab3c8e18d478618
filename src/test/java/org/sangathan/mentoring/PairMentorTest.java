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

/// An elder of a sector guides a booth worker.
@OwnDatabase
class PairMentorTest extends InSmallWorld {
  @LocalServerPort private int port;

  private void elder(String name) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                id(),
                "mentor",
                SmallWorld.place(SmallWorld.SECTOR_1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private List<Integer> pair(String who, String unit, String mentor, String worker) {
    return refusals(
        say(
            who,
            "mentoring.pair-mentor",
            unit,
            "mentor",
            actor(mentor).account(),
            "worker",
            worker));
  }

  private String page(String who, String address) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(address).body();
  }

  @Test
  void bothSeeItAndSoDoesTheUnit() {
    elder("ammaji");
    assertThat(pair("chitra", SmallWorld.SECTOR_1, "ammaji", "asha")).isEmpty();
    assertThat(page("chitra", "/u/SEC1/mentors")).contains("ammaji", "asha");
    assertThat(page("ammaji", "/me/mentors")).contains("asha");
    assertThat(page("asha", "/me/mentors")).contains("ammaji");
    assertThat(page("bhola", "/me/mentors")).doesNotContain("ammaji");
    assertThat(pair("chitra", SmallWorld.SECTOR_1, "ammaji", "asha")).containsExactly(3803);
  }

  @Test
  void onlyAMentorOfTheUnitAndSomebodyAtWorkThere() {
    elder("babaji");
    assertThat(pair("chitra", SmallWorld.SECTOR_1, "asha", "asha")).containsExactly(3801);
    assertThat(pair("chitra", SmallWorld.SECTOR_1, "babaji", "bhola")).containsExactly(3802);
    assertThat(pair("chitra", SmallWorld.SECTOR_1, "babaji", "nobody")).containsExactly(3802);
    assertThat(pair("chitra", SmallWorld.SECTOR_1, "babaji", "babaji")).containsExactly(3804);
    assertThat(pair("chitra", SmallWorld.SECTOR_2, "babaji", "asha")).containsExactly(1012);
    assertThat(pair("asha", SmallWorld.BOOTH_1, "babaji", "asha")).containsExactly(1012);
    Browser bhola = new Browser(port);
    bhola.signIn("bhola", PASSWORD);
    assertThat(bhola.get("/u/SEC1/mentors").statusCode()).isEqualTo(404);
  }
}
