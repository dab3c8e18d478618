package org.sangathan.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class RemovePasskeyTest {
  @Autowired private AccessWorld world;
  @LocalServerPort private int port;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  private static String first(Browser browser) {
    Matcher found =
        Pattern.compile("name=\"passkey\" value=\"([^\"]+)\"")
            .matcher(browser.get("/me/passkeys").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void whatWasRemovedOpensNothing() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    SoftPasskey passkey = new SoftPasskey("http://localhost:" + port);
    Browser desk = world.browser(worker);
    new PasskeyPhone(desk, passkey).add();
    PasskeyPhone phone = new PasskeyPhone(world.browser(), passkey);
    assertThat(phone.comeIn().statusCode()).isEqualTo(303);
    desk.post(
        "/acts/passkeys.remove-passkey",
        "id",
        UUID.randomUUID().toString(),
        "passkey",
        first(desk));
    PasskeyPhone again = new PasskeyPhone(world.browser(), passkey);
    assertThat(again.comeIn().statusCode()).isEqualTo(401);
    assertThat(again.isIn()).isFalse();
    assertThat(desk.get("/me/passkeys").body()).contains("अभी कोई पासकी नहीं");
    assertThat(desk.get("/me/door").body()).contains("पासकी जोड़ी गई", "पासकी हटाई गई");
  }

  @Test
  void nobodyRemovesAnothers() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    SoftPasskey passkey = new SoftPasskey("http://localhost:" + port);
    Browser desk = world.browser(worker);
    new PasskeyPhone(desk, passkey).add();
    Actor office = world.posted("national-office", SmallTree.NATION);
    assertThat(
            world.does(office, "passkeys.remove-passkey", SmallTree.NATION, "passkey", first(desk)))
        .isEqualTo(2075);
    assertThat(new PasskeyPhone(world.browser(), passkey).comeIn().statusCode()).isEqualTo(303);
  }
}
