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
class CutOffDeviceTest {
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537";

  @Autowired private AccessWorld world;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  private static String find(String page, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  @Test
  void aLostPhoneIsOutAtOnceAndItsPinIsDead() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser phone = world.browser().with("User-Agent", PHONE);
    phone.signIn(worker.name(), AccessWorld.PASSWORD);
    phone.get("/me/sign-ins");
    phone.post(
        "/acts/signin.set-pin", "id", world.newId().toString(), "pin", "481590", "again", "481590");
    Browser desk = world.browser(worker);
    String page = desk.get("/me/sign-ins").body();
    String device = find(page, ".*Chrome, Android.*?name=\"device\" value=\"([^\"]+)\"");
    desk.post("/acts/signin.cut-off-device", "id", world.newId().toString(), "device", device);
    assertThat(phone.get("/lounge/1").statusCode()).isEqualTo(303);
    assertThat(phone.get("/sign-in").body()).doesNotContain("name=\"pin\"");
    assertThat(phone.post("/sign-in", "pin", "481590").statusCode()).isEqualTo(401);
    assertThat(desk.get("/lounge/1").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyCutsOffAnothersBrowser() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    String device = find(own.get("/me/sign-ins").body(), "name=\"device\" value=\"([^\"]+)\"");
    Actor other = world.posted("national-office", SmallTree.NATION);
    assertThat(world.does(other, "signin.cut-off-device", SmallTree.NATION, "device", device))
        .isEqualTo(2042);
    assertThat(own.get("/lounge/1").statusCode()).isEqualTo(200);
  }

  @Test
  void atMostTenBrowsersAreKnown() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    for (int i = 0; i < 12; i++) world.browser(worker);
    String page = world.browser(worker).get("/me/sign-ins").body();
    assertThat(Pattern.compile("name=\"device\"").matcher(page).results().count()).isEqualTo(10);
  }
}
