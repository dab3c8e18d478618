package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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

  @Test
  void howManyPostsAreHeldAndWhatAUnitBelowSaysStandThereToo() {
    require("BOOTH", "booth-worker", 1);
    assertThat(refusals(said("AC1", "formed", 2, "filled", 999))).containsExactly(3310);
    assertThat(refusals(said("AC1", "formed", 2, "filled", -1))).containsExactly(3310);
    assertThat(refusals(said("AC1", "formed", 2, "filled", 3))).isEmpty();
    assertThat(refusals(said("B2", "formed", 1))).isEmpty();
    Browser browser = new Browser(port);
    browser.signIn("dinesh", PASSWORD);
    assertThat(browser.get("/u/AC1/formation?level=booth&state=all").body())
        .containsPattern(
            "इकाई के अनुसार भरे हुए पद</dt><dd><strong>3</strong> <small>3 में से · दर्ज: 1")
        .contains("इकाई के अनुसार: 1 गठित (");
    assertThat(browser.get("/u/D1/formation?level=booth").body())
        .contains("इकाई के अनुसार: 2 गठित, 3 पद भरे");
    assertThat(covered("AC1", "BOOTH").filled()).isEqualTo(1);
  }

  private org.sangathan.acts.Reply said(String unit, Object... what) {
    Object[] level = {"level", "BOOTH"};
    return say(
        "dinesh",
        "formation.state-formation",
        unit,
        Stream.concat(Stream.of(level), Stream.of(what)).toArray());
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
