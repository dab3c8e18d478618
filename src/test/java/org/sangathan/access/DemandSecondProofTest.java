package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class DemandSecondProofTest {
  @Autowired private AccessWorld world;

  private int demand(Actor who, String... capabilities) {
    return world.does(
        who,
        "access.demand-second-proof",
        SmallTree.NATION,
        Map.of("capabilities", List.of(capabilities)));
  }

  @AfterEach
  void demandNothing() {
    demand(world.posted("national-office", SmallTree.NATION));
  }

  private static Actor byPasswordAlone(Actor actor) {
    Presence page = new Presence(Presence.Door.PAGE, "203.0.113.9", false, null);
    return new Actor(actor.account(), actor.name(), page);
  }

  @Test
  void whatIsDemandedIsRefusedToWhoCameByOneProof() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(demand(top, "figures.show-unit", "accounts.*")).isEqualTo(2183);
    assertThat(browser.get("/u/BOOTH-1?x=1").headers().firstValue("Location"))
        .hasValue("/sign-in/second?next=%2Fu%2FBOOTH-1%3Fx%3D1");
    assertThat(browser.get("/u/BOOTH-2").statusCode()).isEqualTo(404);
    Actor office = world.posted("state-office", SmallTree.STATE);
    Object[] token = {"label", "x", "days", 3, "secret", "no"};
    assertThat(world.does(office, "accounts.create-token", SmallTree.STATE, token)).isEqualTo(2019);
    assertThat(world.does(byPasswordAlone(office), "accounts.create-token", SmallTree.STATE, token))
        .isEqualTo(2025);
  }

  @Test
  void nobodyLocksThemselvesOut() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    assertThat(demand(byPasswordAlone(top), "access.*")).isEqualTo(2029);
    assertThat(demand(top, "unknown.*")).isEqualTo(2027);
    assertThat(demand(world.posted("state-office", SmallTree.NATION), "access.*")).isEqualTo(2183);
    assertThat(demand(world.posted("in-charge", SmallTree.NATION), "access.*")).isEqualTo(1012);
  }

  /// Else one proof would become two by way of a token.
  @Test
  void aTokenIsAsSureAsWhoeverMadeIt() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    Actor office = world.posted("state-office", SmallTree.STATE);
    Browser byPassword = world.browser(office);
    Matcher proposed =
        Pattern.compile("sgt_[A-Za-z0-9_-]{43}").matcher(byPassword.get("/me").body());
    assertThat(proposed.find()).isTrue();
    byPassword.post(
        "/acts/accounts.create-token",
        "id",
        world.newId().toString(),
        "label",
        "x",
        "days",
        "3",
        "secret",
        proposed.group());
    Browser program = world.browser().with("Authorization", "Bearer " + proposed.group());
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    demand(top, "figures.show-unit");
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(403);
    Browser fromTheMachine = world.browser().with("Authorization", "Bearer " + world.token(office));
    assertThat(fromTheMachine.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
  }
}
