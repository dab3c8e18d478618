package org.sangathan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ChangeOwnPasswordTest {
  private static final String NEW = "sparrow-eats-9-figs";

  @Autowired private AccessWorld world;

  private int change(Actor who, String present, String fresh) {
    return world.does(
        who,
        "signin.change-own-password",
        SmallTree.BOOTH_1,
        "presentPassword",
        present,
        "newPassword",
        fresh);
  }

  @Test
  void thePresentSessionStaysAndTheOthersEnd() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser here = world.browser(worker);
    Browser elsewhere = world.browser(worker);
    String before = here.cookies().get("session");
    here.get("/me/password");
    assertThat(
            here.post(
                    "/acts/signin.change-own-password",
                    "id",
                    world.newId().toString(),
                    "presentPassword",
                    AccessWorld.PASSWORD,
                    "newPassword",
                    NEW)
                .statusCode())
        .isEqualTo(303);
    assertThat(here.get("/lounge/1").body()).isEqualTo("lounge 1");
    assertThat(here.cookies().get("session")).isNotEqualTo(before);
    assertThat(elsewhere.get("/lounge/1").statusCode()).isEqualTo(303);
    assertThat(world.browser().signIn(worker.name(), NEW).statusCode()).isEqualTo(303);
  }

  @Test
  void itTakesThePresentPasswordAndAGoodNewOne() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(change(worker, "not the present one", NEW)).isEqualTo(2009);
    assertThat(change(worker, AccessWorld.PASSWORD, AccessWorld.PASSWORD)).isEqualTo(2010);
    assertThat(change(worker, AccessWorld.PASSWORD, "short")).isEqualTo(2005);
    assertThat(change(worker, AccessWorld.PASSWORD, "password2026")).isEqualTo(2006);
    assertThat(change(worker, AccessWorld.PASSWORD, NEW)).isEqualTo(2141);
  }

  @Test
  void anyScriptWillDoAndNoLetterIsCutOff() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    String longest = "नीली नदी 🪔 शाम ".repeat(8).substring(0, 119) + "क";
    assertThat(change(worker, AccessWorld.PASSWORD, longest + "ख")).isEqualTo(1002);
    assertThat(change(worker, AccessWorld.PASSWORD, longest)).isEqualTo(2141);
    assertThat(world.browser().signIn(worker.name(), longest.substring(0, 119)).statusCode())
        .isEqualTo(401);
    assertThat(world.browser().signIn(worker.name(), longest).statusCode()).isEqualTo(303);
  }

  @Test
  void onesOwnNameAndAWellKnownWordAreNoPassword() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(change(worker, AccessWorld.PASSWORD, worker.name() + "-bharat-1")).isEqualTo(2006);
  }

  @Test
  void theSamePasswordIsAnotherHashForEach() {
    Actor one = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_1);
    change(one, AccessWorld.PASSWORD, NEW);
    change(other, AccessWorld.PASSWORD, NEW);
    assertThat(
            world
                .database()
                .reader()
                .sql("select hash from password where account_id in (:one, :other)")
                .param("one", one.account())
                .param("other", other.account())
                .query((row, n) -> row.getString(1))
                .list())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.startsWith("{argon2}$argon2id$v=19$m=7168,t=5,p=1$"));
  }

  @Test
  void aRefusedFormGivesNoPasswordBack() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    browser.get("/me/password");
    var refused =
        browser.post(
            "/acts/signin.change-own-password",
            "id",
            world.newId().toString(),
            "presentPassword",
            "wrong-but-secret",
            "newPassword",
            NEW);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("2009")
        .doesNotContain("wrong-but-secret")
        .doesNotContain(NEW);
  }

  @Test
  void anOpenScreenLetsNobodyTryOutThePassword() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    for (int i = 0; i < 5; i++) {
      assertThat(change(worker, "guess-number-" + i, NEW)).isEqualTo(2009);
    }
    assertThat(change(worker, AccessWorld.PASSWORD, NEW)).isEqualTo(2023);
    world.step(Duration.ofSeconds(2));
    assertThat(change(worker, AccessWorld.PASSWORD, NEW)).isEqualTo(2141);
  }
}
