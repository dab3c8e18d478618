package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class StateFormationTest extends FormationWorld {
  @LocalServerPort private int port;

  @Test
  void whatAUnitSaysStandsBesideWhatIsRecorded() {
    require("BOOTH", "booth-worker", 1);
    assertThat(refusals(state(3))).isEmpty();
    assertThat(refusals(state(4))).isEmpty();
    assertThat(refusals(state(5))).containsExactly(3306);
    assertThat(refusals(state(-1))).containsExactly(3306);
    Browser browser = new Browser(port);
    browser.signIn("dinesh", PASSWORD);
    assertThat(browser.get("/u/D1/formation").body())
        .contains("इकाई के अनुसार गठित")
        .contains("<strong>4</strong>")
        .contains("<strong>2</strong>");
    assertThat(covered(SmallWorld.DISTRICT, "BOOTH").complete()).isEqualTo(2);
  }

  private org.sangathan.acts.Reply state(int formed) {
    return say(
        "dinesh",
        "formation.state-formation",
        SmallWorld.DISTRICT,
        "level",
        "BOOTH",
        "formed",
        formed);
  }
}
