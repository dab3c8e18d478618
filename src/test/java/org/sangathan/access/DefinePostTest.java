package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class DefinePostTest {
  @Autowired private AccessWorld world;

  private int define(Actor who, Place where, String code, String see, String... capabilities) {
    Map<String, Object> said = new TreeMap<>();
    said.put("code", code);
    said.put("nameHi", "पर्यवेक्षक");
    said.put("nameEn", "Observer");
    said.put("capabilities", List.of(capabilities));
    said.put("enter", "own");
    said.put("see", see);
    said.put("search", "own");
    said.put("twoPersons", "false");
    return world.does(who, "access.define-post", where, said);
  }

  @Test
  void aPostSeesFurtherThanItEnters() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    assertThat(
            define(
                top,
                SmallTree.NATION,
                "observer",
                "own-and-below",
                "figures.show-unit",
                "accounts.create-token"))
        .isIn(2181, 2182);
    Actor observer = world.posted("observer", SmallTree.RAMPUR_AC);
    assertThat(world.browser(observer).get("/u/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(world.browser(observer).get("/u/BOOTH-3").statusCode()).isEqualTo(404);
    Object[] token = {"label", "x", "days", 3, "secret", "no"};
    assertThat(world.does(observer, "accounts.create-token", SmallTree.BOOTH_1, token))
        .isEqualTo(1012);
    assertThat(world.does(observer, "accounts.create-token", SmallTree.RAMPUR_AC, token))
        .isEqualTo(2019);
  }

  @Test
  void aChangeHoldsAtOnceForEverybodyWhoHasThePost() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    define(top, SmallTree.NATION, "visitor", "own", "figures.show-unit");
    Actor visitor = world.posted("visitor", SmallTree.RAMPUR);
    Browser browser = world.browser(visitor);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(404);
    assertThat(define(top, SmallTree.NATION, "visitor", "own-and-below", "figures.show-unit"))
        .isEqualTo(2182);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyTheTopDefinesAndNobodyWhatTheyDoNotHold() {
    Actor state = world.posted("state-office", SmallTree.STATE);
    Actor lowTop = world.posted("state-office", SmallTree.NATION);
    assertThat(define(state, SmallTree.STATE, "observer", "own", "figures.show-unit"))
        .isEqualTo(2012);
    assertThat(define(state, SmallTree.NATION, "observer", "own", "figures.show-unit"))
        .isEqualTo(1012);
    assertThat(define(lowTop, SmallTree.NATION, "over", "own", "*")).isEqualTo(2012);
    // Not even to make less of a post that is above one's own.
    assertThat(define(lowTop, SmallTree.NATION, "national-office", "own", "figures.show-unit"))
        .isEqualTo(2012);
  }

  @Test
  void whatIsUnknownIsRefused() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    assertThat(define(top, SmallTree.NATION, "observer", "own", "people.read-minds"))
        .isEqualTo(2027);
    assertThat(define(top, SmallTree.NATION, "observer", "own", "caste.*")).isEqualTo(2027);
    assertThat(define(top, SmallTree.NATION, "observer", "own")).isEqualTo(2027);
    assertThat(define(top, SmallTree.NATION, "Not a code", "own", "figures.show-unit"))
        .isEqualTo(2028);
  }

  @Test
  void theLastKindByWhichAnybodyIsAppointedKeepsThat() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    world.endAllOthers(top, top);
    assertThat(define(top, SmallTree.NATION, "national-office", "own-and-below", "figures.*"))
        .isEqualTo(2018);
  }

  @Test
  void thePageSaysWhatAHolderWouldSee() {
    Actor top = world.posted("national-office", SmallTree.NATION);
    Browser browser = world.browser(top);
    assertThat(browser.get("/posts").body()).contains("बूथ कार्यकर्ता");
    String page = browser.get("/posts/in-charge?at=RAMPUR").body();
    assertThat(page).contains("4 इकाइयाँ").contains("खाते और पद देखना");
    assertThat(browser.get("/posts/unheard-of").statusCode()).isEqualTo(422);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(world.browser(worker).get("/posts").statusCode()).isEqualTo(404);
  }

  @Test
  void everyoneIsToldByWhichPostAndWhoElseSees() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/u/BOOTH-1/why").body())
        .contains("बूथ कार्यकर्ता")
        .contains("केवल अपनी इकाई")
        .doesNotContain("प्रभारी,");
    assertThat(browser.get("/u/BOOTH-1/seen-by").body())
        .contains(office.name())
        .contains(worker.name());
    assertThat(browser.get("/u/BOOTH-2/why").statusCode()).isEqualTo(404);
    assertThat(browser.get("/u/BOOTH-3/seen-by").statusCode()).isEqualTo(404);
  }

  @Test
  void aPostMayGoOverSeveralUnits() {
    Actor state = world.posted("state-office", SmallTree.STATE);
    Actor someone = world.posted("booth-worker", SmallTree.BOOTH_1);
    List<Object> fields =
        new ArrayList<>(
            List.of("account", someone.account(), "postType", "in-charge", "span", "SITAPUR-AC"));
    assertThat(world.does(state, "access.give-post", SmallTree.RAMPUR, fields.toArray()))
        .isEqualTo(2111);
    Browser browser = world.browser(someone);
    assertThat(browser.get("/u/BOOTH-2").statusCode()).isEqualTo(200);
    assertThat(browser.get("/u/BOOTH-3").statusCode()).isEqualTo(200);
    assertThat(browser.get("/u/SITAPUR").statusCode()).isEqualTo(404);
    Actor rampur = world.posted("in-charge", SmallTree.RAMPUR);
    assertThat(world.does(rampur, "access.give-post", SmallTree.RAMPUR, fields.toArray()))
        .as("because the giver does not hold the other unit")
        .isEqualTo(2012);
    fields.set(5, "NOWHERE");
    assertThat(world.does(state, "access.give-post", SmallTree.RAMPUR, fields.toArray()))
        .isEqualTo(2030);
  }
}
