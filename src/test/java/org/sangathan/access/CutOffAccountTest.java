package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class CutOffAccountTest {
  private static final String PHONE = "+919812377001";

  @Autowired private AccessWorld world;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  private int cutOff(Actor who, Actor whose, Place place) {
    return world.does(who, "access.cut-off-account", place, "account", whose.account());
  }

  @Test
  void aLostPhoneIsCutOffByTheOfficeAboveInOneAct() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.postedByPhone(PHONE, "booth-worker", SmallTree.BOOTH_1);
    Browser lost = world.browser();
    lost.signIn(PHONE, AccessWorld.PASSWORD);
    lost.get("/me/sign-ins");
    lost.post(
        "/acts/signin.set-pin", "id", world.newId().toString(), "pin", "481590", "again", "481590");
    assertThat(lost.get("/lounge/1").statusCode()).isEqualTo(200);
    assertThat(cutOff(office, worker, SmallTree.RAMPUR)).isEqualTo(2213);
    assertThat(lost.get("/lounge/1").statusCode()).isEqualTo(303);
    assertThat(lost.get("/sign-in").body()).doesNotContain("name=\"pin\"");
    assertThat(lost.post("/sign-in", "pin", "481590").statusCode()).isEqualTo(401);
    assertThat(world.browser().signIn(PHONE, AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(
            world
                .database()
                .reader()
                .sql("select template from message where phone = :phone")
                .param("phone", PHONE)
                .query(String.class)
                .list())
        .contains("account-cut-off");
  }

  @Test
  void tokensEndWithIt() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser program = world.browser().with("Authorization", "Bearer " + world.token(worker));
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(cutOff(office, worker, SmallTree.RAMPUR)).isEqualTo(2213);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyHigherAndNobodyElsewhereIsCutOff() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor high = world.posted("state-office", SmallTree.STATE);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    assertThat(cutOff(office, high, SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(cutOff(office, far, SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(cutOff(office, far, SmallTree.SITAPUR)).isEqualTo(1012);
  }
}
