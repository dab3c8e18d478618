package org.sangathan.doorkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class CutOffEverythingTest {
  private static final String PIN = "481590";

  @Autowired private AccessWorld world;

  private Actor worker = new Actor(new java.util.UUID(0, 0), "");
  private Browser own = new Browser(0);

  @BeforeEach
  void settle() {
    world.forgetTries();
    worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    own = world.browser(worker);
  }

  private HttpResponse<String> does(Browser browser, String act, String... fields) {
    browser.get("/me/door");
    String[] all = new String[fields.length + 2];
    all[0] = "id";
    all[1] = world.newId().toString();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return browser.post("/acts/" + act, all);
  }

  @Test
  void everythingEndsButTheBrowserInTheOwnersHand() {
    Browser stranger = world.browser(worker);
    does(stranger, "signin.set-pin", "pin", PIN, "again", PIN);
    Browser program = world.browser().with("Authorization", "Bearer " + world.token(worker));
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);

    HttpResponse<String> done = does(own, "doorkeeper.cut-off-everything");
    assertThat(done.headers().firstValue("Location")).hasValue("/me/sign-ins");
    assertThat(own.get("/lounge/1").body()).isEqualTo("lounge 1");
    assertThat(stranger.get("/lounge/1").statusCode()).isEqualTo(303);
    stranger.get("/sign-in");
    assertThat(stranger.post("/sign-in", "pin", PIN).statusCode()).isEqualTo(401);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(world.browser().signIn(worker.name(), AccessWorld.PASSWORD).statusCode())
        .as("a stranger may know the password, or have set it")
        .isEqualTo(401);
  }

  @Test
  void theOwnerMakesANewWayInAtOnce() {
    does(own, "doorkeeper.cut-off-everything");
    assertThat(does(own, "signin.set-pin", "pin", PIN, "again", PIN).statusCode()).isEqualTo(303);
    own.get("/me");
    own.post("/sign-out");
    own.get("/sign-in");
    assertThat(own.post("/sign-in", "pin", PIN).statusCode()).isEqualTo(303);
  }

  @Test
  void theNewsOfBeforeAreAnswered() {
    world.browser(worker);
    assertThat(own.get("/me").body()).contains("देखें: यह आपने किया?");
    does(own, "doorkeeper.cut-off-everything");
    assertThat(own.get("/me").body()).doesNotContain("देखें: यह आपने किया?");
    assertThat(own.get("/me/door").body()).contains("आने के सब तरीके बंद किए गए");
  }

  @Test
  void whoeverFindsAnOpenScreenMustShowThatTheyAreTheOwner() {
    world
        .database()
        .writer()
        .sql("update spring_session set creation_time = creation_time - 3600000")
        .update();
    assertThat(own.get("/me/door").body()).contains("name=\"present\"");
    assertThat(does(own, "doorkeeper.cut-off-everything").body()).contains("2092");
    assertThat(does(own, "doorkeeper.cut-off-everything", "present", "a wrong one").body())
        .contains("2092");
    assertThat(
            does(own, "doorkeeper.cut-off-everything", "present", AccessWorld.PASSWORD)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void aProgramCannot() {
    assertThat(world.does(worker, "doorkeeper.cut-off-everything", SmallTree.BOOTH_1))
        .isEqualTo(2091);
  }
}
