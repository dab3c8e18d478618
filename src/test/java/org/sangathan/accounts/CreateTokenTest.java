package org.sangathan.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class CreateTokenTest {
  @Autowired private AccessWorld world;

  private static String proposed(String page) {
    Matcher token = Pattern.compile("sgt_[A-Za-z0-9_-]{43}").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group();
  }

  @Test
  void theTokenThatThePageShowedLetsAProgramIn() {
    Browser browser = world.browser(world.posted("state-office", SmallTree.STATE));
    String token = proposed(browser.get("/me").body());
    assertThat(
            browser
                .post(
                    "/acts/accounts.create-token",
                    "id",
                    world.newId().toString(),
                    "label",
                    "Nightly report",
                    "days",
                    "30",
                    "secret",
                    token)
                .statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/me").body()).contains("Nightly report").doesNotContain(token);
    Browser program = world.browser().with("Authorization", "Bearer " + token);
    assertThat(program.get("/api/v1/units/BOOTH-3").statusCode()).isEqualTo(200);
    assertThat(
            program
                .postJson(
                    "/api/v1/acts/accounts.set-preferences",
                    "{\"id\":\"%s\",\"language\":\"english\",\"digits\":\"latin\",\"theme\":\"auto\"}"
                        .formatted(world.newId()))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aTokenMayBeBoundToAUnitAndToFewThings() {
    Browser browser = world.browser(world.posted("state-office", SmallTree.STATE));
    String token = proposed(browser.get("/me").body());
    assertThat(
            browser
                .post(
                    "/acts/accounts.create-token",
                    "id",
                    world.newId().toString(),
                    "label",
                    "Figures of Rampur",
                    "days",
                    "30",
                    "within",
                    "RAMPUR",
                    "capabilities",
                    "figures.*",
                    "secret",
                    token)
                .statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/me").body()).contains("केवल इकाई 3 और नीचे");
    Browser program = world.browser().with("Authorization", "Bearer " + token);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/units/BOOTH-3").statusCode()).isEqualTo(404);
    assertThat(does(program, "access.give-post", "\"unit\":\"BOOTH-1\"")).isEqualTo(422);
    String account = "\"unit\":\"BOOTH-1\",\"account\":\"%s\",\"postType\":\"booth-worker\"";
    assertThat(does(program, "access.give-post", account.formatted(world.newId()))).isEqualTo(403);
    assertThat(
            does(
                program,
                "accounts.set-preferences",
                "\"language\":\"english\",\"digits\":\"latin\",\"theme\":\"auto\""))
        .as("because a bound token is not its owner")
        .isEqualTo(403);
  }

  private int does(Browser program, String act, String fields) {
    return program
        .postJson("/api/v1/acts/" + act, "{\"id\":\"%s\",%s}".formatted(world.newId(), fields))
        .statusCode();
  }

  @Test
  void aProgramMakesNoFurtherTokens() {
    Browser browser = world.browser(world.posted("state-office", SmallTree.STATE));
    String first = proposed(browser.get("/me").body());
    String fields = "\"label\":\"x\",\"days\":30,\"secret\":\"%s\"";
    browser.post(
        "/acts/accounts.create-token",
        "id",
        world.newId().toString(),
        "label",
        "x",
        "days",
        "30",
        "secret",
        first);
    String second = proposed(browser.get("/me").body());
    Browser program = world.browser().with("Authorization", "Bearer " + first);
    assertThat(does(program, "accounts.create-token", fields.formatted(second))).isEqualTo(403);
  }

  @Test
  void onlyPostsThatAllowItMakeTokens() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(
            world.does(
                worker,
                "accounts.create-token",
                SmallTree.BOOTH_1,
                "label",
                "x",
                "days",
                30,
                "secret",
                "sgt_" + "A".repeat(43)))
        .isEqualTo(1012);
    assertThat(world.browser(worker).get("/me").body()).doesNotContain("accounts.create-token");
  }

  @Test
  void aTokenHasAShapeAndAnEnd() {
    Actor office = world.posted("state-office", SmallTree.STATE);
    assertThat(
            world.does(
                office,
                "accounts.create-token",
                SmallTree.STATE,
                "label",
                "x",
                "days",
                30,
                "secret",
                "sgt_short"))
        .isEqualTo(2019);
    assertThat(
            world.does(
                office,
                "accounts.create-token",
                SmallTree.STATE,
                "label",
                "x",
                "days",
                0,
                "secret",
                "sgt_" + "B".repeat(43)))
        .isEqualTo(2020);
  }
}
