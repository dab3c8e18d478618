package org.sangathan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class EndSessionTest {
  private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

  @Autowired private AccessWorld world;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  @Test
  void aSignInElsewhereIsSeenAndEnded() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser elsewhere =
        world.browser().with("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/143.0");
    elsewhere.signIn(worker.name(), AccessWorld.PASSWORD);
    Browser here = world.browser(worker);
    String page = here.get("/me/sign-ins").body();
    assertThat(page).contains("Firefox, Windows", "127.0.0.1");
    assertThat(page).doesNotContain(elsewhere.cookies().get("session"));
    Matcher session = SESSION.matcher(page);
    assertThat(session.find()).isTrue();
    String id = session.group(1);
    assertThat(session.find()).as("the present one is ended by signing out").isFalse();
    here.post("/acts/signin.end-session", "id", world.newId().toString(), "session", id);
    assertThat(elsewhere.get("/lounge/1").statusCode()).isEqualTo(303);
    assertThat(here.get("/lounge/1").statusCode()).isEqualTo(200);
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    assertThat(world.does(other, "signin.end-session", SmallTree.BOOTH_2, "session", id))
        .isEqualTo(2041);
  }
}
