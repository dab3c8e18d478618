package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class CreateAccountTest {
  @Autowired private AccessWorld world;

  private int create(Actor who, String unit, String... fields) {
    return world.does(who, "access.create-account", SmallTree.place(unit), (Object[]) fields);
  }

  @Test
  void aNewcomerHasNoPasswordAndWaitsForASlip() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(
            create(
                office,
                "BOOTH-1",
                "name",
                "आशा",
                "phone",
                "98390 11223",
                "language",
                "hindi",
                "postType",
                "booth-worker"))
        .isEqualTo(2102);
    assertThat(world.browser().signIn("9839011223", "").statusCode()).isEqualTo(401);
    assertThat(world.browser().signIn("9839011223", AccessWorld.PASSWORD).statusCode())
        .isEqualTo(401);
    Browser browser = world.browser(office);
    assertThat(browser.get("/u/RAMPUR/slips").body()).contains("आशा");
    assertThat(world.does(office, "access.issue-slips", SmallTree.RAMPUR, "all", "true"))
        .isEqualTo(2211);
    assertThat(browser.get("/u/RAMPUR/slips/print").body()).contains("आशा", "slip-code");
  }

  /// The office wrote it down, and its owner has not confirmed it yet.
  @Test
  void whoeverHasThatNewNumberGetsNoSecondAccount() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor owner = world.postedByPhone("+919839022001", "booth-worker", SmallTree.BOOTH_1);
    assertThat(
            world.does(
                office,
                "telephones.change-phone",
                SmallTree.RAMPUR,
                "account",
                owner.account(),
                "phone",
                "9839022002"))
        .isEqualTo(2253);
    String[] somebody = {"name", "गीता", "phone", "98390 22002", "language", "hindi"};
    assertThat(create(office, "BOOTH-2", somebody)).isEqualTo(2052);
    String[] another = Arrays.copyOf(somebody, somebody.length + 2);
    another[somebody.length] = "signInName";
    another[somebody.length + 1] = "gita.of.two";
    assertThat(create(office, "BOOTH-2", another)).isEqualTo(2101);
    Actor elsewhere = world.posted("in-charge", SmallTree.SITAPUR);
    assertThat(create(elsewhere, "BOOTH-3", somebody)).as("hears nothing of it").isEqualTo(2101);
  }

  @Test
  void nobodyCreatesAnAccountOutsideTheirReach() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(
            create(
                office, "BOOTH-3", "name", "क", "signInName", "outside.one", "language", "hindi"))
        .isEqualTo(1012);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(
            create(
                worker, "BOOTH-1", "name", "क", "signInName", "outside.two", "language", "hindi"))
        .isEqualTo(1012);
  }

  @Test
  void nobodyGivesWhatTheyDoNotHold() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    for (String higher : new String[] {"national-office", "state-office"}) {
      assertThat(
              create(
                  office,
                  "RAMPUR",
                  "name",
                  "क",
                  "signInName",
                  "too.high",
                  "language",
                  "hindi",
                  "postType",
                  higher))
          .isEqualTo(2012);
    }
    assertThat(world.accounts().actor("too.high")).isEmpty();
  }

  /// As whoever has an account already is given one.
  private int appoint(String name, String... more) {
    String[] said = {
      "name", "क", "signInName", name, "language", "hindi", "postType", "booth-worker"
    };
    return create(
        world.posted("in-charge", SmallTree.RAMPUR),
        "BOOTH-1",
        Stream.of(said, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void theFirstPostIsGivenAsAnyOtherIs() {
    String until = world.today().plusYears(1).toString();
    assertThat(
            appoint(
                "first.one",
                "ground",
                "elected",
                "decision",
                "resolution 12",
                "decidedOn",
                world.today().toString(),
                "acting",
                "true",
                "until",
                until,
                "exception",
                "no other"))
        .isEqualTo(2102);
    assertThat(posting("first.one"))
        .isEqualTo("elected, resolution 12, " + world.today() + ", true, " + until + ", no other");
    assertThat(appoint("first.two")).isEqualTo(2102);
    assertThat(posting("first.two")).isEqualTo("appointed, false");
  }

  private String posting(String name) {
    return world
        .database()
        .reader()
        .sql(
            """
            /* all cells */
            select concat_ws(', ', ground, decision, decided_on, acting::text, valid_to, exception)
              from posting where account_id = :who
            """)
        .param("who", world.accounts().actor(name).orElseThrow().account())
        .query(String.class)
        .single();
  }

  @Test
  void aFirstPostThatCannotBeGivenLeavesNoAccount() {
    assertThat(appoint("never.one", "ground", "transferred")).isEqualTo(2048);
    assertThat(appoint("never.one", "until", world.today().toString())).isEqualTo(2016);
    assertThat(appoint("never.one", "decidedOn", world.today().plusDays(1).toString()))
        .isEqualTo(2050);
    assertThat(world.accounts().actor("never.one")).isEmpty();
  }

  @Test
  void aSecondPersonOnTheSamePhonePicksAName() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(create(office, "BOOTH-1", "name", "राम", "phone", "9839022334", "language", "hindi"))
        .isEqualTo(2101);
    assertThat(
            create(office, "BOOTH-1", "name", "सीता", "phone", "9839022334", "language", "hindi"))
        .isEqualTo(2004);
    assertThat(
            create(
                office,
                "BOOTH-1",
                "name",
                "सीता",
                "phone",
                "9839022334",
                "signInName",
                "सीता.R",
                "language",
                "hindi"))
        .isEqualTo(2101);
    assertThat(world.accounts().actor("सीता.r")).isPresent();
  }

  @Test
  void aNameThatCouldPassForATelephoneIsRefused() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    for (String bad : new String[] {"9839033445", "+919839033445", "a", "with blank", "<b>x</b>"}) {
      assertThat(create(office, "BOOTH-1", "name", "क", "signInName", bad, "language", "hindi"))
          .as(bad)
          .isEqualTo(2003);
    }
  }

  @Test
  void eachThingThatIsWrongIsNamed() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(create(office, "BOOTH-1", "name", "क", "phone", "0512-2345678", "language", "hindi"))
        .isEqualTo(2001);
    assertThat(create(office, "BOOTH-1", "name", "क", "language", "hindi")).isEqualTo(2002);
  }

  @Test
  void thePageHasTheFormAndShowsARefusedOneAgain() {
    Browser browser = world.browser(world.posted("in-charge", SmallTree.RAMPUR));
    assertThat(browser.get("/u/BOOTH-1/accounts").body())
        .contains("access.create-account")
        .contains("booth-worker", "name=\"ground\"", "name=\"decision\"", "name=\"acting\"")
        .doesNotContain("state-office");
    HttpResponse<String> refused =
        browser.post(
            "/acts/access.create-account",
            "id",
            world.newId().toString(),
            "unit",
            "BOOTH-1",
            "name",
            "Typed Already",
            "language",
            "hindi");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Typed Already").contains("2002");
  }
}
