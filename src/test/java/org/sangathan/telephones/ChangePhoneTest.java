package org.sangathan.telephones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ChangePhoneTest {
  private static final Pattern CODE = Pattern.compile("slip-code\">([A-Z-]{19})<");

  @Autowired private AccessWorld world;

  private PhoneOwner owner;
  private Actor office = new Actor(new java.util.UUID(0, 0), "");
  private String number = "";

  @BeforeEach
  void settle() {
    world.forgetTries();
    world.database().writer().sql("delete from slip").update();
    owner = PhoneOwner.sure(world);
    office = world.posted("in-charge", SmallTree.RAMPUR);
    number = PhoneOwner.number(world);
  }

  private int change(Actor who, Actor whose, Place place) {
    return world.does(
        who, "telephones.change-phone", place, "account", whose.account(), "phone", number);
  }

  private String slip() {
    String page = world.browser(office).get("/u/RAMPUR/slips/print").body();
    return CODE.matcher(page).results().map(r -> r.group(1)).findFirst().orElseThrow();
  }

  @Test
  void whoeverLostTheSimBeginsAnewByASlipAndEverythingFormerEnds() {
    Browser program =
        world
            .browser()
            .with(
                "Authorization",
                "Bearer "
                    + world.accounts().createToken(owner.phone(), "a test", 30).orElseThrow());
    assertThat(change(office, owner.actor(), SmallTree.RAMPUR)).isEqualTo(2253);

    assertThat(owner.browser().get("/lounge/1").statusCode()).isEqualTo(303);
    owner.browser().get("/sign-in");
    assertThat(owner.browser().post("/sign-in", "pin", PhoneOwner.PIN).statusCode()).isEqualTo(401);
    assertThat(program.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(401);
    assertThat(world.browser().signIn(owner.phone(), AccessWorld.PASSWORD).statusCode())
        .isEqualTo(401);
    assertThat(world.browser().signIn(number, AccessWorld.PASSWORD).statusCode()).isEqualTo(401);

    Browser phone = world.browser();
    String slip = slip();
    phone.get("/open/" + slip);
    assertThat(phone.post("/open/" + slip, "pin", "270413", "again", "270413").statusCode())
        .isEqualTo(303);
    assertThat(phone.get("/me").body()).contains("नया मोबाइल नंबर लिखा है");
  }

  @Test
  void itIsNeverSilent() {
    change(office, owner.actor(), SmallTree.RAMPUR);
    assertThat(PhoneOwner.messages(world, owner.phone()))
        .anyMatch(m -> m.contains("कार्यालय ने मोबाइल नंबर बदला"))
        .noneMatch(m -> m.contains(number.substring(3)));
    Browser phone = world.browser();
    String slip = slip();
    phone.get("/open/" + slip);
    phone.post("/open/" + slip, "pin", "270413", "again", "270413");
    assertThat(phone.get("/me/door").body()).contains("कार्यालय ने मोबाइल नंबर बदला");
    assertThat(
            world
                .database()
                .writer()
                .sql(
                    """
                    /* all cells */ select string_agg(a::text, ' ') from act a
                    where outcome = 2253 and subject = :who
                    """)
                .param("who", owner.actor().account())
                .query(String.class)
                .single())
        .doesNotContain(number.substring(3));
  }

  @Test
  void theFormerNumberReachesNobodyAndTheOwnerConfirmsTheNewOne() {
    change(office, owner.actor(), SmallTree.RAMPUR);
    Browser finder = world.browser();
    finder.get("/sign-in");
    int before = PhoneOwner.messages(world, owner.phone()).size();
    finder.post("/sign-in/code", "name", owner.phone(), "next", "/");
    assertThat(PhoneOwner.messages(world, owner.phone())).hasSize(before);
    world.step(Duration.ofSeconds(1));

    Browser phone = world.browser();
    String slip = slip();
    phone.get("/open/" + slip);
    phone.post("/open/" + slip, "pin", "270413", "again", "270413");
    phone.get("/sign-in/second");
    phone.post("/sign-in/second", "pin", "270413");
    assertThat(phone.get("/me/phone").body()).contains("यह नंबर ऊपर के कार्यालय ने लिखा है");
    owner.acts(phone, "telephones.ask-phone-code", "phone", number);
    owner.acts(phone, "telephones.change-own-phone", "code", world.lastCode(number));
    assertThat(owner.known()).isEqualTo(number + " " + number);
    assertThat(phone.get("/me").body()).doesNotContain("नया मोबाइल नंबर लिखा है");
  }

  @Test
  void theOfficeLearnsNotWhetherSomebodyElseIsKnownByTheNumber() {
    Actor other = world.postedByPhone(number, "state-office", SmallTree.STATE);
    assertThat(change(office, owner.actor(), SmallTree.RAMPUR)).isEqualTo(2253);
    assertThat(owner.known()).isEqualTo(owner.phone() + " " + number);
    assertThat(world.accounts().actor(number)).map(Actor::account).hasValue(other.account());
    assertThat(world.browser().signIn(number, AccessWorld.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void nobodyHigherNobodyElsewhereAndNobodyTheirOwn() {
    Actor high = world.posted("state-office", SmallTree.STATE);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    assertThat(change(office, high, SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(change(office, far, SmallTree.RAMPUR)).isEqualTo(2013);
    assertThat(change(office, far, SmallTree.SITAPUR)).isEqualTo(1012);
    assertThat(change(owner.actor(), owner.actor(), SmallTree.BOOTH_1)).isEqualTo(1012);
    assertThat(change(office, office, SmallTree.RAMPUR)).isEqualTo(2099);
    assertThat(owner.known()).isEqualTo(owner.phone() + " " + owner.phone());
  }

  @Test
  void whatIsNoMobileAndTheNumberThatIsThereChangeNothing() {
    for (String[] bad : new String[][] {{"0512-2345678", "2001"}, {owner.phone(), "2095"}}) {
      assertThat(
              world.does(
                  office,
                  "telephones.change-phone",
                  SmallTree.RAMPUR,
                  "account",
                  owner.actor().account(),
                  "phone",
                  bad[0]))
          .isEqualTo(Integer.parseInt(bad[1]));
    }
    assertThat(owner.browser().get("/lounge/1").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageShowsNoWholeNumberAndOnlyWhoIsTheirs() {
    Browser browser = world.browser(office);
    String page = browser.get("/u/RAMPUR/phone/" + owner.actor().account()).body();
    assertThat(page)
        .contains(owner.actor().name(), "xxxxxx" + owner.phone().substring(11))
        .doesNotContain(owner.phone().substring(3));
    Actor high = world.posted("state-office", SmallTree.STATE);
    assertThat(browser.get("/u/RAMPUR/phone/" + high.account()).statusCode()).isEqualTo(404);
    assertThat(browser.get("/u/RAMPUR/phone/" + world.newId()).statusCode()).isEqualTo(404);
    assertThat(owner.browser().get("/u/BOOTH-1/phone/" + owner.actor().account()).statusCode())
        .isEqualTo(404);
  }
}
