package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowAppointTest extends InSmallWorld {
  private static final String ENROL = "membership.enrol-member";

  @LocalServerPort private int port;
  @Autowired private Gate gate;

  private String page(String who, String address) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(address).body();
  }

  @Test
  void thoseAtWorkComeInTheOrderOfTheirDaysAtWork() {
    perform("bhola", "membership.enrol-member", enrolment("B4", "राधा", "9876500011"));
    perform("bhola", "membership.enrol-member", enrolment("B4", "सीता", "9876500012"));
    String body = page("dinesh", "/u/D1/appoint?post=unit-secretary");
    assertThat(body).contains("1 दिन काम").contains("2 लोग दर्ज");
    assertThat(body.indexOf("bhola")).isPositive().isLessThan(body.indexOf("asha"));
    assertThat(body).contains("कोई प्रमाण दर्ज नहीं").doesNotContain("राधा", "98765");
  }

  private List<String> order(String body) {
    return Pattern.compile("<p><strong>([^<]+)</strong>")
        .matcher(body)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void whoeverLetsItBeShownHasAMarkAndNobodyMovesByIt() {
    String women = newWorker(SmallWorld.BOOTH_4);
    String silent = newWorker(SmallWorld.BOOTH_4);
    String address = "/u/D1/appoint?post=unit-secretary";
    String busy = newWorker(SmallWorld.BOOTH_4);
    perform(busy, "membership.enrol-member", enrolment("B4", "गीता", "9876500013"));
    say(silent, "postings.say-group", SmallWorld.BOOTH_4, "group", "young-woman");
    String before = page("dinesh", address);
    assertThat(order(before)).contains(women, silent, busy);
    assertThat(order(before).indexOf(busy)).isLessThan(order(before).indexOf(women));
    assertThat(before)
        .contains("निशान न हो तो कुछ पता नहीं")
        .doesNotContain(">महिला<", ">युवा<", "अपना समूह दिखाया है");

    say(women, "postings.say-group", SmallWorld.BOOTH_4, "group", "young-woman", "shown", true);
    say(busy, "postings.say-group", SmallWorld.BOOTH_4, "group", "other", "shown", true);
    String after = page("dinesh", address);
    assertThat(order(after)).isEqualTo(order(before));
    assertThat(after)
        .containsOnlyOnce(
            women + "</strong> <span class=\"tag\">महिला</span> <span class=\"tag\">युवा</span>")
        .containsOnlyOnce(">महिला<")
        .contains("में से 2 ने अपना समूह दिखाया है; उनमें महिलाएँ: 1, युवा: 1।");

    say(women, "postings.say-group", SmallWorld.BOOTH_4, "group", "young-woman");
    say(busy, "postings.say-group", SmallWorld.BOOTH_4);
    assertThat(page("dinesh", address)).doesNotContain(">महिला<", "अपना समूह दिखाया है");
  }

  @Test
  void theGoalOfTheCommitteeStandsAboveTheList() {
    require("SECTOR", "unit-secretary", 6);
    String address = "/u/SEC3/appoint?post=unit-secretary";
    assertThat(page("dinesh", address)).doesNotContain("कमेटी में महिलाएँ");
    say(
        "nisha",
        "formation.set-share-goals",
        SmallWorld.NATION,
        "tree",
        "MAIN",
        "level",
        "SECTOR",
        "women",
        33);
    assertThat(page("dinesh", address))
        .contains("<a href=\"/u/SEC3/committee\">कमेटी में महिलाएँ:</a>")
        .contains("लक्ष्य 33%");
  }

  @Test
  void nobodyIsShownFromOutsideAndNothingIsGivenThatIsNotHeld() {
    assertThat(page("chitra", "/u/SEC1/appoint?post=unit-secretary"))
        .contains("asha")
        .doesNotContain("bhola");
    assertThat(page("chitra", "/u/SEC1/appoint?post=in-charge")).contains("4523");
    assertThat(page("chitra", "/u/SEC1/appoint?post=rubbish")).contains("4523");
    assertThat(page("chitra", "/u/SEC3/appoint?post=unit-secretary")).doesNotContain("bhola");
    assertThat(page("asha", "/u/" + SmallWorld.BOOTH_1 + "/appoint?post=booth-worker"))
        .doesNotContain("यहाँ काम कर रहे लोग");
  }

  private static int phones = 20_000;

  private static String phone() {
    return "98765" + phones++;
  }

  /// Somebody who was at work today.
  private String proven(String unit, String kind) {
    String who = newHolder(unit, kind);
    perform(who, "membership.enrol-member", enrolment(unit, "राधा", phone()));
    return who;
  }

  private String newHolder(String unit, String kind) {
    String name = "x" + id().getLeastSignificantBits();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, id(), kind, place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return name;
  }

  private Place place(String code) {
    Unit unit = organisation.unit(code).orElseThrow();
    return new Place(unit.id(), unit.cell(), code);
  }

  @Test
  void whoeverWorksInABoothOfTheWardIsProposedForTheWard() {
    String address = "/u/W1/appoint?post=unit-secretary";
    assertThat(page("dinesh", address))
        .contains("<strong>asha</strong>", "प्राथमिक विद्यालय पलाशगंज कक्ष 1")
        .doesNotContain("bhola");
  }

  /// The booths of the ward lie in a constituency of which the city's office sees nothing.
  @Test
  void nobodyIsProposedWhomTheReaderMayNotSee() {
    String city = newHolder(SmallWorld.CITY, "in-charge");
    assertThat(page(city, "/u/W1/appoint?post=unit-secretary"))
        .contains("यहाँ काम कर रहे लोग")
        .doesNotContain("asha");
    String beside = proven(SmallWorld.SECTOR_2, "sector-in-charge");
    String address = "/u/SEC1/appoint?post=unit-secretary";
    assertThat(page("dinesh", address)).contains(beside, "आस-पास");
    assertThat(page("chitra", address)).doesNotContain(beside, "आस-पास");
  }

  @Test
  void anEmptyBoothIsShownProvenPeopleFromBesideAndAbove() {
    String sector = newUnit(SmallWorld.AC2, "sector");
    String booth = newUnit(sector, "booth");
    String address = "/u/" + booth + "/appoint?post=booth-worker";
    String silent = newHolder(sector, "sector-in-charge");
    assertThat(page("dinesh", address))
        .contains("अभी पद पर नहीं है", "<a href=\"#somebody-new\">")
        .doesNotContain(silent, "<h2 id=\"near\">");

    String above = proven(sector, "sector-in-charge");
    String beside = proven(newUnit(sector, "booth"), "booth-worker");
    String body = page("dinesh", address);
    assertThat(body)
        .contains("अभी पद पर नहीं है", "<h2 id=\"near\">आस-पास</h2>", "1 दिन काम")
        .doesNotContain(silent, "<a href=\"#somebody-new\">", "bhola");
    assertThat(order(body)).containsExactlyInAnyOrder(above, beside);
    assertThat(page("dinesh", "/u/" + sector + "/appoint?post=unit-secretary"))
        .contains(above, beside);
  }

  @Test
  void whoeverIsProposedHereIsNotProposedAsANeighbourToo() {
    String sector = newUnit(SmallWorld.AC2, "sector");
    String booth = newUnit(sector, "booth");
    String both = proven(sector, "sector-in-charge");
    say(
        "nisha",
        "access.give-post",
        booth,
        "account",
        actor(both).account(),
        "postType",
        "booth-worker");
    assertThat(order(page("dinesh", "/u/" + booth + "/appoint?post=unit-secretary")))
        .containsExactly(both);
    assertThat(order(page("dinesh", "/u/" + booth + "/appoint?post=booth-worker"))).isEmpty();
  }

  @Test
  void aVolunteerIsNotProposedToLead() {
    String sector = newUnit(SmallWorld.AC2, "sector");
    String volunteer = newHolder(newUnit(sector, "booth"), "volunteer");
    assertThat(order(page("dinesh", "/u/" + sector + "/appoint?post=vice-president")))
        .contains(volunteer);
    assertThat(page("dinesh", "/u/" + sector + "/appoint?post=sector-in-charge"))
        .contains("यहाँ काम कर रहे लोग")
        .doesNotContain(volunteer);
  }

  /// A volunteer may look at the unit, and neither at its people nor record any.
  @Test
  void whatSecretariesMayOtherOfficeBearersMayAndVolunteersOnlyLook() {
    Place booth = place(SmallWorld.BOOTH_1);
    String volunteer = newHolder(SmallWorld.BOOTH_1, "volunteer");
    assertThat(gate.opens(actor(volunteer), "figures.show-unit", booth)).isTrue();
    for (String strange : List.of("people.show-people", "people.search-people", ENROL)) {
      assertThat(gate.opens(actor(volunteer), strange, booth)).as(strange).isFalse();
    }
    for (String kind : List.of("vice-president", "general-secretary", "treasurer")) {
      String holder = newHolder(SmallWorld.SECTOR_1, kind);
      assertThat(gate.opens(actor(holder), ENROL, booth)).as(kind).isTrue();
      assertThat(gate.opens(actor(holder), "access.give-post", booth)).as(kind).isFalse();
    }
  }

  @Test
  void ofVeryManyUnitsTheUpperLevelsAreLookedAt() {
    Tree tree = organisation.tree();
    int sector = SmallWorld.place(SmallWorld.SECTOR_1).unit();
    int ward = SmallWorld.place(SmallWorld.WARD).unit();
    Shortlist.Ground all = Shortlist.ground(tree, ward, 1000);
    assertThat(all.whole()).isTrue();
    assertThat(all.units())
        .containsExactlyInAnyOrder(
            ward,
            SmallWorld.place(SmallWorld.BOOTH_1).unit(),
            SmallWorld.place(SmallWorld.BOOTH_2).unit());
    Shortlist.Ground upper = Shortlist.ground(tree, sector, 2);
    assertThat(upper.whole()).isFalse();
    assertThat(upper.units()).containsExactly(sector);
  }
}
