package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.signin.SignIn;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ResetPasswordTest {
  private static final String ONCE = "moss-62-window-ox";

  @Autowired private AccessWorld world;
  @Autowired private SignIn signIn;

  private int reset(Actor who, Actor whose, Place place) {
    return world.does(
        who, "access.reset-password", place, "account", whose.account(), "password", ONCE);
  }

  @Test
  void sessionsAndTokensEndAndTheNewPasswordIsForOneTime() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser inside = world.browser(worker);
    Browser program = world.browser().with("Authorization", "Bearer " + world.token(worker));
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(reset(office, worker, SmallTree.RAMPUR)).isEqualTo(2131);
    assertThat(inside.get("/lounge/1").statusCode()).isEqualTo(303);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(401);
    assertThat(world.browser().signIn(worker.name(), ONCE).headers().firstValue("Location"))
        .hasValue("/me/password");
  }

  @Test
  void nobodyBecomesSomebodyHigherThisWay() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor high = world.posted("state-office", SmallTree.STATE);
    // Even where the higher one also holds a small post below.
    world.does(
        world.posted("national-office", SmallTree.NATION),
        "access.give-post",
        SmallTree.BOOTH_1,
        "account",
        high.account(),
        "postType",
        "booth-worker");
    assertThat(reset(office, high, SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(reset(office, high, SmallTree.BOOTH_1)).isEqualTo(2013);
    assertThat(world.browser().signIn(high.name(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(303);
  }

  @Test
  void anAccountElsewhereAnswersLikeNone() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    assertThat(reset(office, far, SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(reset(office, new Actor(world.newId(), "?"), SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(reset(office, far, SmallTree.SITAPUR)).isEqualTo(1012);
  }

  @Test
  void theMachineRoomCanAlwaysHelp() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    String once = signIn.resetPassword(worker.name()).orElseThrow();
    assertThat(world.browser().signIn(worker.name(), once).statusCode()).isEqualTo(303);
    assertThat(signIn.resetPassword("nobody-here")).isEmpty();
  }
}
