package org.sangathan.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class AddPasskeyTest {
  @Autowired private AccessWorld world;
  @LocalServerPort private int port;

  private Actor worker = new Actor(new java.util.UUID(0, 0), "");

  @BeforeEach
  void rest() {
    world.forgetTries();
    worker = world.posted("booth-worker", SmallTree.BOOTH_1);
  }

  private PasskeyPhone phone() {
    return new PasskeyPhone(world.browser(worker), new SoftPasskey("http://localhost:" + port));
  }

  private static int passkeys(PasskeyPhone phone) {
    return phone.browser().get("/me/passkeys").body().split("name=\"passkey\"", -1).length - 1;
  }

  @Test
  void aPasskeyThatWasAddedStandsInTheListWithItsName() {
    PasskeyPhone phone = phone();
    assertThat(phone.browser().get("/me/passkeys").body()).contains("अभी कोई पासकी नहीं");
    assertThat(phone.add().headers().firstValue("Location")).hasValue("/me/passkeys");
    assertThat(phone.browser().get("/me/passkeys").body())
        .contains("मेरा फ़ोन", "अभी तक इस्तेमाल नहीं");
    assertThat(passkeys(phone)).isEqualTo(1);
  }

  @Test
  void aChallengeIsAnsweredOnce() {
    PasskeyPhone phone = phone();
    String challenge = PasskeyPhone.challenge(phone.browser().get("/me/passkeys"));
    assertThat(phone.addTo(challenge).statusCode()).isEqualTo(303);
    phone.browser().get("/me/passkeys");
    PasskeyPhone second =
        new PasskeyPhone(phone.browser(), new SoftPasskey("http://localhost:" + port));
    assertThat(second.addTo(challenge).body()).contains("2070");
    assertThat(passkeys(phone)).isEqualTo(1);
  }

  @Test
  void aChallengeEnds() {
    PasskeyPhone phone = phone();
    String challenge = PasskeyPhone.challenge(phone.browser().get("/me/passkeys"));
    world.step(Duration.ofMinutes(6));
    assertThat(phone.addTo(challenge).body()).contains("2070");
  }

  @Test
  void anothersChallengeMakesNothing() {
    PasskeyPhone phone = phone();
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    String theirs = PasskeyPhone.challenge(world.browser(other).get("/me/passkeys"));
    phone.browser().get("/me/passkeys");
    assertThat(phone.addTo(theirs).body()).contains("2070");
    assertThat(passkeys(phone)).isZero();
  }

  @Test
  void thePasskeyOfAnotherSiteIsNone() {
    PasskeyPhone phone = phone();
    phone.passkey().origin = "https://sangathan.example.net";
    assertThat(phone.add().body()).contains("2070");
    phone.passkey().origin = "http://localhost:" + port;
    phone.passkey().party = "example.net";
    assertThat(phone.add().body()).contains("2070");
    assertThat(passkeys(phone)).isZero();
  }

  @Test
  void aPhoneThatDidNotAskWhoItIsMakesNone() {
    PasskeyPhone phone = phone();
    phone.passkey().verified = false;
    assertThat(phone.add().body()).contains("2070");
  }

  @Test
  void thereAreAtMostTenAndNoneTwice() {
    PasskeyPhone phone = phone();
    for (int i = 0; i < AddPasskey.MOST; i++) {
      PasskeyPhone next =
          new PasskeyPhone(phone.browser(), new SoftPasskey("http://localhost:" + port));
      assertThat(next.add().statusCode()).isEqualTo(303);
      if (i == 0) assertThat(next.add().body()).contains("2070");
    }
    assertThat(phone.add().body()).contains("2072");
  }

  @Test
  void withoutAScriptOneIsToldSo() {
    PasskeyPhone phone = phone();
    String page = phone.browser().get("/me/passkeys").body();
    assertThat(page).contains("<noscript>", "JavaScript");
    assertThat(
            phone
                .browser()
                .post(
                    "/acts/passkeys.add-passkey",
                    "id",
                    world.newId().toString(),
                    "name",
                    "फ़ोन",
                    "credential",
                    "")
                .body())
        .contains("2073");
  }

  @Test
  void whateverElseIsSaidIsRefused() {
    PasskeyPhone phone = phone();
    for (String odd : new String[] {"%%%", "AAAA", "AAAA".repeat(200), "o2NmbXRkbm9uZQ", "_"}) {
      String challenge = PasskeyPhone.challenge(phone.browser().get("/me/passkeys"));
      assertThat(phone.addTo(challenge, "attestation", odd).statusCode()).as(odd).isEqualTo(422);
      challenge = PasskeyPhone.challenge(phone.browser().get("/me/passkeys"));
      assertThat(phone.addTo(challenge, "clientData", odd).statusCode()).as(odd).isEqualTo(422);
      challenge = PasskeyPhone.challenge(phone.browser().get("/me/passkeys"));
      assertThat(phone.addTo(challenge, "challenge", odd).statusCode()).as(odd).isEqualTo(422);
    }
    assertThat(passkeys(phone)).isZero();
  }

  @Test
  void anOpenScreenThatSomebodyFoundMakesNoWayInOfTheirOwn() {
    PasskeyPhone phone = phone();
    world.step(Duration.ofMinutes(5));
    // The session's own clock is the machine's: it is made to look old.
    world
        .database()
        .writer()
        .sql("update spring_session set creation_time = last_access_time - 3600000")
        .update();
    assertThat(phone.add().body()).contains("2076");
    assertThat(phone.add("present", "not the password").body()).contains("2076");
    assertThat(phone.add("present", AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aProgramHasNoPasskeys() {
    assertThat(world.does(worker, "passkeys.add-passkey", SmallTree.BOOTH_1, "name", "x"))
        .isEqualTo(2074);
  }
}
