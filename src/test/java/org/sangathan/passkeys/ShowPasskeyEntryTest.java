package org.sangathan.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class ShowPasskeyEntryTest {
  private static final String DOOR = "/sign-in/passkey";

  @Autowired private AccessWorld world;
  @LocalServerPort private int port;

  private Actor worker = new Actor(new UUID(0, 0), "");
  private SoftPasskey passkey = new SoftPasskey("");

  /// Somebody with a passkey on their phone.
  @BeforeEach
  void add() {
    world.forgetTries();
    worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    passkey = new SoftPasskey("http://localhost:" + port);
    assertThat(new PasskeyPhone(world.browser(worker), passkey).add().statusCode()).isEqualTo(303);
  }

  private PasskeyPhone phone() {
    return new PasskeyPhone(world.browser(), passkey);
  }

  @Test
  void onePasskeyIsTwoProofsAndAsksForNoName() {
    PasskeyPhone phone = phone();
    assertThat(phone.browser().get("/sign-in?next=/lounge/2").body())
        .contains("पासकी से आएँ", "/sign-in/passkey?next=%2Flounge%2F2");
    HttpResponse<String> in = phone.show(DOOR + "?next=/lounge/2");
    assertThat(in.headers().firstValue("Location")).hasValue("/lounge/2");
    assertThat(phone.isIn()).isTrue();
    assertThat(phone.isSure()).isTrue();
    assertThat(phone.browser().get("/me/passkeys").body()).contains("आख़िरी बार");
  }

  @Test
  void aChallengeIsAnsweredOnceAndEnds() {
    PasskeyPhone phone = phone();
    String challenge = PasskeyPhone.challenge(phone.browser().get(DOOR));
    assertThat(phone.answer(DOOR, challenge).statusCode()).isEqualTo(303);
    PasskeyPhone other = phone();
    other.browser().get(DOOR);
    assertThat(other.answer(DOOR, challenge).statusCode()).isEqualTo(401);
    String late = PasskeyPhone.challenge(other.browser().get(DOOR));
    world.step(Duration.ofMinutes(6));
    assertThat(other.answer(DOOR, late).body()).contains("2071");
  }

  @Test
  void aChallengeOfOurOwnMakingOnlyAndForThisPurpose() {
    PasskeyPhone phone = phone();
    phone.browser().get(DOOR);
    assertThat(phone.answer(DOOR, "A".repeat(75)).statusCode()).isEqualTo(401);
    PasskeyPhone inside = new PasskeyPhone(world.browser(worker), passkey);
    String forAdding = PasskeyPhone.challenge(inside.browser().get("/me/passkeys"));
    assertThat(phone.answer(DOOR, forAdding).statusCode()).isEqualTo(401);
  }

  @Test
  void whatWasSaidToAnotherSiteOpensNothing() {
    PasskeyPhone phone = phone();
    passkey.origin = "http://localhost.example.net:" + port;
    assertThat(phone.comeIn().statusCode()).isEqualTo(401);
    passkey.origin = "http://localhost:" + (port + 1);
    assertThat(phone.comeIn().statusCode()).isEqualTo(401);
    passkey.origin = "http://localhost:" + port;
    passkey.party = "example.net";
    assertThat(phone.comeIn().statusCode()).isEqualTo(401);
    assertThat(phone.isIn()).isFalse();
  }

  @Test
  void aPhoneThatDidNotAskWhoHoldsItOpensNothing() {
    passkey.verified = false;
    assertThat(phone().comeIn().statusCode()).isEqualTo(401);
  }

  @Test
  void aCounterThatGoesBackIsACopy() {
    passkey.counter = 50;
    assertThat(phone().comeIn().statusCode()).isEqualTo(303);
    passkey.counter = 40;
    PasskeyPhone copy = phone();
    assertThat(copy.comeIn().body()).contains("2071");
    assertThat(copy.isIn()).isFalse();
    passkey.counter = 51;
    assertThat(phone().comeIn().statusCode()).isEqualTo(303);
  }

  @Test
  void anAccountThatWasCutOffIsNotOpenedByItsPasskey() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(
            world.does(
                office,
                "access.cut-off-account",
                SmallTree.RAMPUR,
                "account",
                worker.account().toString()))
        .isEqualTo(2213);
    assertThat(phone().comeIn().statusCode()).isEqualTo(401);
  }

  @Test
  void aClosedAccountIsNotOpenedByItsPasskey() {
    world
        .database()
        .writer()
        .sql("update account set closed_at = now() where id = :account")
        .param("account", worker.account())
        .update();
    PasskeyPhone phone = phone();
    assertThat(phone.comeIn().statusCode()).isEqualTo(401);
    assertThat(phone.isIn()).isFalse();
  }

  @Test
  void afterAPasswordItIsTheSecondOfTwo() {
    PasskeyPhone phone = new PasskeyPhone(world.browser(worker), passkey);
    assertThat(phone.isSure()).isFalse();
    assertThat(phone.browser().get("/sign-in/second").body()).contains("/sign-in/second/passkey");
    assertThat(
            phone.show("/sign-in/second/passkey?next=/lounge/2").headers().firstValue("Location"))
        .hasValue("/lounge/2");
    assertThat(phone.isSure()).isTrue();
  }

  @Test
  void anothersPasskeyIsNoSecondProof() {
    Actor other = world.posted("booth-worker", SmallTree.BOOTH_2);
    PasskeyPhone phone = new PasskeyPhone(world.browser(other), passkey);
    assertThat(phone.browser().get("/sign-in/second").body())
        .doesNotContain("/sign-in/second/passkey");
    assertThat(phone.show("/sign-in/second/passkey").statusCode()).isEqualTo(401);
    assertThat(phone.isSure()).isFalse();
  }

  @Test
  void anotherHandleThanItsOwnersIsALie() {
    PasskeyPhone phone = phone();
    String[] said = passkey.shown(PasskeyPhone.challenge(phone.browser().get(DOOR)));
    said[said.length - 1] = PasskeyStore.handle(UUID.randomUUID()).toBase64UrlString();
    assertThat(phone.browser().post(DOOR, said).statusCode()).isEqualTo(401);
  }

  @Test
  void whateverElseIsSaidIsRefused() {
    PasskeyPhone phone = phone();
    for (int field = 3; field < 12; field += 2) {
      for (String odd : new String[] {"", "%%%", "AAAA", "AAAA".repeat(300), "_"}) {
        String[] said = passkey.shown(PasskeyPhone.challenge(phone.browser().get(DOOR)));
        if (field == 11 && odd.isEmpty()) continue;
        said[field] = odd;
        assertThat(phone.browser().post(DOOR, said).statusCode())
            .as(said[field - 1] + " " + odd)
            .isIn(401, 422);
      }
    }
    assertThat(phone.isIn()).isFalse();
  }
}
