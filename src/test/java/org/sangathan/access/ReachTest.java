package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ReachTest {
  @Autowired private AccessWorld world;

  @Test
  void aBoothWorkerSeesTheOwnBoothOnly() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(browser.get("/u/BOOTH-1").body()).isEqualTo("figures of BOOTH-1");
    for (String code : new String[] {"BOOTH-2", "BOOTH-3", "RAMPUR-AC", "STATE", "NATION"}) {
      assertThat(browser.get("/u/" + code).statusCode()).as(code).isEqualTo(404);
    }
  }

  @Test
  void anInChargeSeesTheOwnUnitAndBelow() {
    Browser browser = world.browser(world.posted("in-charge", SmallTree.RAMPUR));
    for (String code : new String[] {"RAMPUR", "RAMPUR-AC", "BOOTH-1", "BOOTH-2"}) {
      assertThat(browser.get("/u/" + code).body()).isEqualTo("figures of " + code);
    }
    for (String code : new String[] {"SITAPUR", "SITAPUR-AC", "BOOTH-3", "STATE", "NATION"}) {
      assertThat(browser.get("/u/" + code).statusCode()).as(code).isEqualTo(404);
    }
  }

  @Test
  void whatIsOutOfReachAnswersLikeWhatIsNotThere() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    HttpResponse<String> outside = browser.get("/u/BOOTH-3");
    HttpResponse<String> nothing = browser.get("/u/BOOTH-9");
    assertThat(nothing.statusCode()).isEqualTo(outside.statusCode());
    assertThat(plain(nothing, "BOOTH-9")).isEqualTo(plain(outside, "BOOTH-3"));
    assertThat(nothing.headers().map().keySet()).isEqualTo(outside.headers().map().keySet());
  }

  private static String plain(HttpResponse<String> answer, String code) {
    return answer
        .body()
        .replace(code, "CODE")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"|घटना [0-9a-f]{8}", "");
  }

  @Test
  void aCapabilityThatThePostLacksIsAsFarAway() {
    Browser browser = world.browser(world.posted("auditor", SmallTree.STATE));
    assertThat(browser.get("/u/BOOTH-3").statusCode()).isEqualTo(200);
    assertThat(browser.get("/u/BOOTH-3/people").statusCode()).isEqualTo(404);
  }

  @Test
  void aParameterReachesNoFurtherThanAPath() {
    Browser browser = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(browser.get("/by-parameter?at=BOOTH-1").body()).isEqualTo("figures of BOOTH-1");
    assertThat(browser.get("/by-parameter").body()).isEqualTo("figures of BOOTH-1");
    assertThat(browser.get("/by-parameter?at=BOOTH-3").statusCode()).isEqualTo(404);
    assertThat(browser.get("/by-parameter?at=BOOTH-1&at=BOOTH-3").body())
        .isEqualTo("figures of BOOTH-1");
    assertThat(browser.get("/u/BOOTH-3?code=BOOTH-1").statusCode()).isEqualTo(404);
  }

  @Test
  void aPostOfTomorrowOpensNothingToday() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1, world.today().plusDays(1));
    Browser browser = world.browser(worker);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(404);
    world.step(Duration.ofDays(1));
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(200);
  }

  @Test
  void aPostThatIsOverOpensNothing() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(
            world.does(
                office,
                "access.end-post",
                SmallTree.BOOTH_1,
                "ground",
                "resigned",
                "account",
                worker.account(),
                "posting",
                world.posting(worker)))
        .isEqualTo(2121);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(404);
  }

  @Test
  void aHandlerThatForgotToSayWhomItIsForIsForNobody() {
    Browser browser = world.browser(world.posted("national-office", SmallTree.NATION));
    assertThat(browser.get("/forgotten").statusCode()).isEqualTo(403);
    assertThat(world.browser().get("/forgotten").statusCode()).isEqualTo(303);
  }

  @Test
  void theHallIsOpen() {
    assertThat(world.browser().get("/hall").body()).isEqualTo("the hall");
    assertThat(world.browser().get("/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void theMachinesFiguresAreForTheTop() {
    String low = world.token(world.posted("state-office", SmallTree.STATE));
    String high = world.token(world.posted("national-office", SmallTree.NATION));
    assertThat(world.browser().get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(bearing(low).get("/actuator/prometheus").statusCode()).isEqualTo(403);
    assertThat(bearing(high).get("/actuator/prometheus").statusCode()).isEqualTo(200);
  }

  private Browser bearing(String token) {
    return world.browser().with("Authorization", "Bearer " + token);
  }

  @Test
  void aProgramReachesAsFarAsItsOwner() {
    String token = world.token(world.posted("in-charge", SmallTree.RAMPUR));
    assertThat(bearing(token).get("/api/v1/units/BOOTH-1").body()).isEqualTo("figures of BOOTH-1");
    HttpResponse<String> outside = bearing(token).get("/api/v1/units/BOOTH-3");
    assertThat(outside.statusCode()).isEqualTo(404);
    assertThat(outside.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(outside.body()).contains("1013");
  }

  @Test
  void aProgramWithoutATokenIsToldSo() {
    HttpResponse<String> none = world.browser().get("/api/v1/units/BOOTH-1");
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("1014");
    assertThat(bearing("sgt_" + "A".repeat(43)).get("/api/v1/units/BOOTH-1").statusCode())
        .isEqualTo(401);
    assertThat(bearing("nonsense").get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenInAnAddressOpensNothing() {
    String token = world.token(world.posted("in-charge", SmallTree.RAMPUR));
    for (String name : new String[] {"access_token", "token", "authorization", "api_key"})
      assertThat(world.browser().get("/api/v1/units/BOOTH-1?" + name + "=" + token).statusCode())
          .isEqualTo(401);
  }

  @Test
  void anAnswerForProgramsIsNeverOpenedAsAPage() {
    String token = world.token(world.posted("in-charge", SmallTree.RAMPUR));
    for (String unit : new String[] {"BOOTH-1", "BOOTH-3"})
      assertThat(
              bearing(token)
                  .get("/api/v1/units/" + unit)
                  .headers()
                  .firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"api.json\"");
  }

  @Test
  void aSessionIsNoTokenAndATokenNoSession() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(world.browser(worker).get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(bearing(world.token(worker)).get("/u/BOOTH-1").statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenEndsOnItsDay() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    String token = world.accounts().createToken(worker.name(), "bench", 1).orElseThrow();
    assertThat(bearing(token).get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    world.step(Duration.ofDays(1));
    assertThat(bearing(token).get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
  }

  @Test
  void theLastDayOfATokenIsRemembered() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    bearing(world.token(worker)).get("/api/v1/units/BOOTH-1");
    assertThat(
            world
                .database()
                .reader()
                .sql("select last_used_on::text from access_token where account_id = :account")
                .param("account", worker.account())
                .query(String.class)
                .single())
        .isEqualTo(world.today().toString());
  }
}
