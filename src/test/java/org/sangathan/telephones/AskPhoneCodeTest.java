package org.sangathan.telephones;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class AskPhoneCodeTest {
  @Autowired private AccessWorld world;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  @Test
  void aCodeGoesToTheNewNumberAndNothingChangesYet() {
    PhoneOwner owner = PhoneOwner.sure(world);
    String number = PhoneOwner.number(world);
    assertThat(owner.asksFor(number.substring(3)).headers().firstValue("Location"))
        .hasValue("/me/phone");
    assertThat(PhoneOwner.messages(world, number))
        .hasSize(1)
        .first()
        .asString()
        .contains("sign-in-code");
    assertThat(PhoneOwner.messages(world, owner.phone()))
        .noneMatch(m -> m.contains("sign-in-code"));
    assertThat(owner.known()).isEqualTo(owner.phone() + " " + owner.phone());
    assertThat(owner.browser().get("/me/phone").body())
        .contains("xxxxxx" + number.substring(11))
        .doesNotContain(number.substring(3), owner.phone().substring(3));
  }

  @Test
  void nobodyLearnsFromTheAnswerWhetherANumberOpensAnotherAccount() {
    PhoneOwner owner = PhoneOwner.sure(world);
    String others = PhoneOwner.number(world);
    world.postedByPhone(others, "booth-worker", SmallTree.BOOTH_3);
    HttpResponse<String> taken = owner.asksFor(others);
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(taken.headers().firstValue("Location")).hasValue("/me/phone");
    assertThat(PhoneOwner.messages(world, others)).hasSize(1);
  }

  @Test
  void whoCameByOneThingShowsASecondFirst() {
    PhoneOwner owner = new PhoneOwner(world);
    assertThat(owner.browser().get("/me/phone").headers().firstValue("Location"))
        .hasValue("/sign-in/second?next=/me/phone");
    String number = PhoneOwner.number(world);
    assertThat(owner.asksFor(number).statusCode()).isEqualTo(303);
    assertThat(PhoneOwner.messages(world, number)).isEmpty();
  }

  @Test
  void aProgramAsksForNone() {
    PhoneOwner owner = PhoneOwner.sure(world);
    Browser program =
        world
            .browser()
            .with(
                "Authorization",
                "Bearer "
                    + world.accounts().createToken(owner.phone(), "a test", 30).orElseThrow());
    String number = PhoneOwner.number(world);
    HttpResponse<String> answer =
        program.postJson(
            "/api/v1/acts/telephones.ask-phone-code",
            "{\"id\":\"" + world.newId() + "\",\"phone\":\"" + number + "\"}");
    assertThat(answer.body()).contains("2093");
    assertThat(PhoneOwner.messages(world, number)).isEmpty();
  }

  @Test
  void whatIsNoMobileAndTheNumberThatIsKnownAreRefused() {
    PhoneOwner owner = PhoneOwner.sure(world);
    assertThat(owner.asksFor("0512-2345678").body()).contains("2001");
    assertThat(owner.asksFor(owner.phone()).body()).contains("2095");
  }

  @Test
  void askingIsSlowedDownForTheAccountAndForTheNumber() {
    PhoneOwner owner = PhoneOwner.sure(world);
    PhoneOwner other = PhoneOwner.sure(world);
    String number = PhoneOwner.number(world);
    assertThat(owner.asksFor(number).statusCode()).isEqualTo(303);
    assertThat(owner.asksFor(PhoneOwner.number(world)).statusCode()).isEqualTo(429);
    assertThat(other.asksFor(number).statusCode()).isEqualTo(429);
    world.step(Duration.ofSeconds(31));
    assertThat(owner.asksFor(number).statusCode()).isEqualTo(303);
    Browser stranger = world.browser();
    stranger.get("/sign-in");
    assertThat(stranger.post("/sign-in/code", "name", number, "next", "/").statusCode())
        .as("its owner is kept out of nothing by it")
        .isEqualTo(303);
  }
}
