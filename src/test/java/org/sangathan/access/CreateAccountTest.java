package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class CreateAccountTest {
  private static final String FIRST = "fern-37-candle-up";

  @Autowired private AccessWorld world;

  private int create(Actor who, String unit, String... fields) {
    return world.does(who, "access.create-account", SmallTree.place(unit), (Object[]) fields);
  }

  @Test
  void aNewcomerSignsInAndChoosesAPassword() {
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
                "password",
                FIRST,
                "postType",
                "booth-worker"))
        .isEqualTo(2102);
    Browser browser = world.browser();
    HttpResponse<String> in = browser.signIn("9839011223", FIRST);
    assertThat(in.headers().firstValue("Location")).hasValue("/me/password");
    // Nothing else can be done before.
    assertThat(browser.get("/u/BOOTH-1").headers().firstValue("Location")).hasValue("/me/password");
    assertThat(
            browser
                .post(
                    "/acts/accounts.set-preferences",
                    "id",
                    world.newId().toString(),
                    "language",
                    "english",
                    "digits",
                    "latin",
                    "theme",
                    "auto")
                .statusCode())
        .isEqualTo(403);
    browser.get("/me/password");
    HttpResponse<String> changed =
        browser.post(
            "/acts/signin.change-own-password",
            "id",
            world.newId().toString(),
            "presentPassword",
            FIRST,
            "newPassword",
            "my-own-river-song");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(browser.get("/u/BOOTH-1").body()).isEqualTo("figures of BOOTH-1");
  }

  @Test
  void nobodyCreatesAnAccountOutsideTheirReach() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(
            create(
                office,
                "BOOTH-3",
                "name",
                "क",
                "signInName",
                "outside.one",
                "language",
                "hindi",
                "password",
                FIRST))
        .isEqualTo(1012);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(
            create(
                worker,
                "BOOTH-1",
                "name",
                "क",
                "signInName",
                "outside.two",
                "language",
                "hindi",
                "password",
                FIRST))
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
                  "password",
                  FIRST,
                  "postType",
                  higher))
          .isEqualTo(2012);
    }
    assertThat(world.accounts().actor("too.high")).isEmpty();
  }

  @Test
  void aSecondPersonOnTheSamePhonePicksAName() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(
            create(
                office,
                "BOOTH-1",
                "name",
                "राम",
                "phone",
                "9839022334",
                "language",
                "hindi",
                "password",
                FIRST))
        .isEqualTo(2101);
    assertThat(
            create(
                office,
                "BOOTH-1",
                "name",
                "सीता",
                "phone",
                "9839022334",
                "language",
                "hindi",
                "password",
                FIRST))
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
                "hindi",
                "password",
                FIRST))
        .isEqualTo(2101);
    assertThat(world.browser().signIn("सीता.r", FIRST).statusCode()).isEqualTo(303);
  }

  @Test
  void aNameThatCouldPassForATelephoneIsRefused() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    for (String bad : new String[] {"9839033445", "+919839033445", "a", "with blank", "<b>x</b>"}) {
      assertThat(
              create(
                  office,
                  "BOOTH-1",
                  "name",
                  "क",
                  "signInName",
                  bad,
                  "language",
                  "hindi",
                  "password",
                  FIRST))
          .as(bad)
          .isEqualTo(2003);
    }
  }

  @Test
  void eachThingThatIsWrongIsNamed() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(
            create(
                office,
                "BOOTH-1",
                "name",
                "क",
                "phone",
                "0512-2345678",
                "language",
                "hindi",
                "password",
                FIRST))
        .isEqualTo(2001);
    assertThat(create(office, "BOOTH-1", "name", "क", "language", "hindi", "password", FIRST))
        .isEqualTo(2002);
  }

  @Test
  void aWeakPasswordIsRefused() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    String[][] weak = {
      {"short", "2005"},
      {"password12", "2006"},
      {"1234567890", "2006"},
      {"aaaaaaaaaaaa", "2006"},
      {"4917263851", "2006"},
      {"Bharat@2026", "2006"},
      {"kamla.devi", "2007"},
      {"9839044556", "2007"},
      {"kamla.devi123", "2007"}
    };
    for (String[] one : weak) {
      assertThat(
              create(
                  office,
                  "BOOTH-1",
                  "name",
                  "कमला",
                  "phone",
                  "9839044556",
                  "signInName",
                  "kamla.devi",
                  "language",
                  "hindi",
                  "password",
                  one[0]))
          .as(one[0])
          .isEqualTo(Integer.parseInt(one[1]));
    }
  }

  @Test
  void theRowKeepsNoPassword() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    create(
        office,
        "BOOTH-1",
        "name",
        "क",
        "signInName",
        "kept.secret",
        "language",
        "hindi",
        "password",
        FIRST);
    assertThat(
            world
                .database()
                .reader()
                .sql(
                    "select hash from password, account where id = account_id and sign_in_name = 'kept.secret'")
                .query(String.class)
                .single())
        .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void thePageHasTheFormAndShowsARefusedOneAgain() {
    Browser browser = world.browser(world.posted("in-charge", SmallTree.RAMPUR));
    assertThat(browser.get("/u/BOOTH-1/accounts").body())
        .contains("access.create-account")
        .contains("booth-worker")
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
            "hindi",
            "password",
            FIRST);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Typed Already").contains("2002").doesNotContain(FIRST);
  }
}
