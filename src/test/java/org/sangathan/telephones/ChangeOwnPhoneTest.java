package org.sangathan.telephones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ChangeOwnPhoneTest {
  @Autowired private AccessWorld world;

  private PhoneOwner owner;
  private String number = "";

  @BeforeEach
  void settle() {
    world.forgetTries();
    owner = PhoneOwner.sure(world);
    number = PhoneOwner.number(world);
  }

  private String wrong() {
    return world.lastCode(number).equals("402917") ? "402918" : "402917";
  }

  @Test
  void whoeverTypesTheCodeIsKnownByTheNewNumberAndTheFormerOneIsTold() {
    owner.asksFor(number);
    assertThat(owner.types(world.lastCode(number)).statusCode()).isEqualTo(303);
    assertThat(owner.known()).isEqualTo(number + " " + number);
    assertThat(PhoneOwner.messages(world, owner.phone()))
        .anyMatch(m -> m.startsWith("door-changed") && m.contains("मोबाइल नंबर बदला गया"))
        .noneMatch(m -> m.contains(number.substring(3)));
    assertThat(owner.browser().get("/me/door").body()).contains("मोबाइल नंबर बदला गया");
    Browser anew = world.browser();
    assertThat(anew.signIn(number, AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(world.browser().signIn(owner.phone(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theCodeIsReadAsAtTheDoor() {
    owner.asksFor(number);
    String code = world.lastCode(number);
    StringBuilder typed = new StringBuilder();
    code.chars().forEach(c -> typed.append((char) (c - '0' + '०')));
    assertThat(owner.types(typed.insert(3, ' ').toString()).statusCode()).isEqualTo(303);
    assertThat(owner.known()).isEqualTo(number + " " + number);
  }

  @Test
  void theTrailHasTheActWithoutTheNumber() {
    owner.asksFor(number);
    owner.types(world.lastCode(number));
    String lines =
        world
            .database()
            .writer()
            .sql("/* all cells */ select string_agg(a::text, ' ') from act a where subject = :who")
            .param("who", owner.actor().account())
            .query(String.class)
            .single();
    assertThat(lines).contains("2251", "2252").doesNotContain(number.substring(3));
  }

  @Test
  void aCodeThatWentToTheFormerNumberOpensNothingAnyMore() {
    Browser stranger = world.browser();
    stranger.get("/sign-in");
    String page =
        stranger
            .post("/sign-in/code", "name", owner.phone(), "next", "/")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String code = world.lastCode(owner.phone());
    owner.asksFor(number);
    owner.types(world.lastCode(number));
    stranger.get(page);
    assertThat(stranger.post(page, "code", code).statusCode()).isEqualTo(401);
  }

  @Test
  void theCodeOpensNoAccount() {
    String others = PhoneOwner.number(world);
    world.postedByPhone(others, "booth-worker", SmallTree.BOOTH_3);
    owner.asksFor(others);
    String code = world.lastCode(others);
    Browser stranger = world.browser();
    stranger.get("/sign-in");
    String page =
        stranger
            .post("/sign-in/code", "name", others, "next", "/")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    stranger.get(page);
    if (code.equals(world.lastCode(others))) return;
    assertThat(stranger.post(page, "code", code).statusCode()).isEqualTo(401);
  }

  @Test
  void aNumberThatOpensAnotherAccountIsToldOnlyToWhoeverHasIt() {
    String others = PhoneOwner.number(world);
    Actor other = world.postedByPhone(others, "booth-worker", SmallTree.BOOTH_3);
    owner.asksFor(others);
    assertThat(owner.types("000000").body()).contains("2096").doesNotContain("2097");
    assertThat(owner.types(world.lastCode(others)).body()).contains("2097");
    assertThat(owner.known()).isEqualTo(owner.phone() + " " + owner.phone());
    assertThat(world.accounts().actor(others)).map(Actor::account).hasValue(other.account());
  }

  @Test
  void fiveWrongCodesAndTenMinutesEndIt() {
    owner.asksFor(number);
    for (int i = 0; i < 5; i++) assertThat(owner.types(wrong()).body()).contains("2096");
    assertThat(owner.types(world.lastCode(number)).body()).contains("2096");
    assertThat(owner.browser().get("/me/door").body()).contains("2096");
    world.step(Duration.ofSeconds(31));
    owner.asksFor(number);
    world.step(Duration.ofMinutes(10));
    assertThat(owner.types(world.lastCode(number)).body()).contains("2096");
    assertThat(owner.known()).isEqualTo(owner.phone() + " " + owner.phone());
  }

  @Test
  void theCodeOfOneNumberMovesNoOther() {
    owner.asksFor(number);
    String code = world.lastCode(number);
    world.step(Duration.ofSeconds(31));
    String second = PhoneOwner.number(world);
    owner.asksFor(second);
    if (code.equals(world.lastCode(second))) return;
    assertThat(owner.types(code).body()).contains("2096");
    assertThat(owner.types(world.lastCode(second)).statusCode()).isEqualTo(303);
    assertThat(owner.known()).isEqualTo(second + " " + second);
  }

  @Test
  void whoeverFindsAnOpenScreenChangesNothing() {
    world
        .database()
        .writer()
        .sql("update spring_session set creation_time = creation_time - 3600000")
        .update();
    owner.asksFor(number);
    assertThat(owner.browser().get("/me/phone").body()).contains("name=\"present\"");
    String code = world.lastCode(number);
    assertThat(owner.types(code).body()).contains("2094");
    assertThat(owner.acts("telephones.change-own-phone", "code", code, "present", "111111").body())
        .contains("2094");
    assertThat(
            owner
                .acts("telephones.change-own-phone", "code", code, "present", PhoneOwner.PIN)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void whoIsKnownByAChosenNameStaysSo() {
    Actor named = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(named);
    owner.acts(browser, "signin.set-pin", "pin", PhoneOwner.PIN, "again", PhoneOwner.PIN);
    browser.get("/sign-in/second");
    browser.post("/sign-in/second", "pin", PhoneOwner.PIN);
    owner.acts(browser, "telephones.ask-phone-code", "phone", owner.phone());
    owner.acts(browser, "telephones.change-own-phone", "code", world.lastCode(owner.phone()));
    assertThat(world.accounts().byId(named.account()).orElseThrow().phone())
        .as("a telephone may be shared where one has a name of one's own")
        .isEqualTo(owner.phone());
    assertThat(world.accounts().actor(named.name())).isPresent();
    assertThat(owner.known()).isEqualTo(owner.phone() + " " + owner.phone());
  }
}
