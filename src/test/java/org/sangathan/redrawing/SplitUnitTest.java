package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class SplitUnitTest extends InRedrawing {
  @LocalServerPort private int port;
  @Autowired private Ledger ledger;

  @Test
  void peoplePostsAndTargetsGoIntoThePartsAndNothingIsLost() {
    String booth = newUnit("SEC1", "booth");
    enrol(booth, 7);
    post("booth-worker", "hema" + booth, booth);
    target(booth, 101);
    long sector = claimed("SEC1");
    String part = newCode();

    assertThat(refusals(split(booth, part, 2, 1))).isEmpty();

    assertThat(claimed(booth)).isEqualTo(5);
    assertThat(claimed(part)).isEqualTo(2);
    assertThat(claimed("SEC1")).isEqualTo(sector);
    assertThat(figure(part, "moved_in")).isEqualTo(2);
    assertThat(figure(booth, "enrolled")).isEqualTo(7);
    assertThat(targets(booth)).isEqualTo(67);
    assertThat(targets(part)).isEqualTo(34);
    assertThat(access.holders(number(booth))).hasSize(1);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aUnitThatDoesNotGoOnIsClosedAndItsPostsGoOnInTheFirstPart() {
    String booth = newUnit("SEC1", "booth");
    List<String> people = enrol(booth, 3);
    post("booth-worker", "jaya" + booth, booth);
    String one = newCode();
    String two = newCode();
    Map<String, Object> said = parts(one, two);
    said.put("how", "list");
    said.put("people", people.get(1) + " " + two + "\n" + people.get(2) + " " + two);

    assertThat(refusals(say(booth, said))).isEmpty();

    assertThat(isClosed(booth)).isTrue();
    assertThat(claimed(booth)).isZero();
    assertThat(claimed(one)).isEqualTo(1);
    assertThat(claimed(two)).isEqualTo(2);
    assertThat(access.holders(number(one))).hasSize(1);
    assertThat(access.holders(number(booth))).isEmpty();
    assertThat(refusals(say(two, parts(booth, newCode())))).containsExactly(3002);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void whatLiesBelowGoesToItsPartWithItsFigures() {
    String sector = newUnit("AC1", "sector");
    String first = newUnit(sector, "booth");
    String second = newUnit(sector, "booth");
    enrol(first, 2);
    enrol(second, 3);
    long seat = claimed("AC1");
    String other = newCode();
    Map<String, Object> said = part(other);
    said.put("goesOn", true);
    said.put("below", second + " " + other);

    assertThat(refusals(say(sector, said))).isEmpty();

    assertThat(claimed(sector)).isEqualTo(2);
    assertThat(claimed(other)).isEqualTo(3);
    assertThat(figure(other, "enrolled")).isEqualTo(3);
    assertThat(claimed("AC1")).isEqualTo(seat);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aConstituencyIsSplitAndItsPeopleKeepTheirCell() {
    String seat = newUnit("D1", "constituency");
    String sector = newUnit(seat, "sector");
    String booth = newUnit(sector, "booth");
    List<String> people = enrol(booth, 2);
    String other = newCode();
    Map<String, Object> said = part(other);
    said.put("goesOn", true);
    said.put("below", sector + " " + other);
    assertThat(refusals(say(seat, said))).isEmpty();
    assertThat(claimed(seat)).isZero();
    assertThat(claimed(other)).isEqualTo(2);

    withdraw(booth, people.getFirst());

    assertThat(claimed(seat)).isZero();
    assertThat(claimed(other)).isEqualTo(1);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void wardsHaveCellsOfTheirOwnAndAreSplitLikeBooths() {
    String ward = newUnit("D1-CITY", "ward");
    List<String> people = enrol(ward, 4);
    String part = newCode();
    assertThat(refusals(split(ward, part, 1, 1))).isEmpty();
    assertThat(claimed(ward)).isEqualTo(2);
    assertThat(claimed(part)).isEqualTo(2);

    withdraw(part, people.getLast());

    assertThat(claimed(part)).isEqualTo(1);
    assertThat(claimed(ward)).isEqualTo(2);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void whoeverHasNotLookedIsToldWhatWouldChangeAndNothingDoes() {
    String booth = newUnit("SEC1", "booth");
    enrol(booth, 3);
    String part = newCode();
    Map<String, Object> said = part(part);
    said.put("sure", false);

    assertThat(refusals(say(booth, said))).containsExactly(5841, 5842, 5844, 5844);

    assertThat(organisation.unit(part)).isEmpty();
    assertThat(claimed(booth)).isEqualTo(3);
  }

  @Test
  void whatCannotBeIsRefused() {
    String booth = newUnit("SEC1", "booth");
    Map<String, Object> taken = part("B2");
    taken.put("goesOn", true);
    assertThat(refusals(say(booth, taken))).contains(3002);
    assertThat(refusals(say(booth, parts("X-TWICE", "X-TWICE")))).contains(5805);
    assertThat(refusals(say("N", part(newCode())))).contains(5803);
    Map<String, Object> strange = parts(newCode(), newCode());
    strange.put("below", "B4 " + strange.get("code1"));
    assertThat(refusals(say(booth, strange))).contains(5809);
    assertThat(refusals(said("asha", "B1", part(newCode())))).isNotEmpty();
    String district = newUnit("M1", "district");
    say(
        "nisha",
        "membership.open-drive",
        district,
        "nameEn",
        "Drive",
        "from",
        TODAY.toString(),
        "to",
        TODAY.plusDays(3).toString());
    assertThat(refusals(say(district, part(newCode())))).contains(5808);
  }

  @Test
  void anEnrolmentForAClosedUnitIsDoneInItsSuccessorAndCountsOnce() {
    String booth = newUnit("SEC1", "booth");
    Map<String, Object> before = enrolment(booth, "सीता", phone());
    assertThat(refusals(perform("nisha", "membership.enrol-member", before))).isEmpty();
    String one = newCode();
    String two = newCode();
    assertThat(refusals(say(booth, parts(one, two)))).isEmpty();
    long both = claimed(one) + claimed(two);

    Reply again = perform("nisha", "membership.enrol-member", before);
    assertThat(again.repeated()).isTrue();
    assertThat(claimed(one) + claimed(two)).isEqualTo(both);

    Map<String, Object> late = enrolment(booth, "गीता", phone());
    String person = subject(perform("nisha", "membership.enrol-member", late));
    assertThat(perform("nisha", "membership.enrol-member", late).repeated()).isTrue();
    assertThat(claimed(one) + claimed(two)).isEqualTo(both + 1);
    assertThat(page(one)).contains("/u/" + one + "/people/" + person);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aLateRenewalCountsWhereThePersonLiesNow() {
    String booth = newUnit("SEC1", "booth");
    String person = longAgo(booth);
    String second = longAgo(booth);
    String one = newCode();
    String two = newCode();
    Map<String, Object> said = parts(one, two);
    said.put("how", "list");
    said.put("people", person + " " + two);
    assertThat(refusals(say(booth, said))).isEmpty();

    assertThat(refusals(renew(booth, person))).isEmpty();
    assertThat(refusals(renew(booth, second))).isEmpty();

    assertThat(figure(two, "renewed")).isEqualTo(1);
    assertThat(figure(one, "renewed")).isEqualTo(1);
    assertThat(refusals(renew("B1", person))).isNotEmpty();
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void whoeverWentToTheNewPartIsRenewedByAPhoneThatWasAway() {
    String booth = newUnit("SEC1", "booth");
    String person = longAgo(booth);
    String part = newCode();
    assertThat(refusals(split(booth, part, 0, 1))).isEmpty();
    assertThat(refusals(renew(booth, person))).isEmpty();
    assertThat(figure(part, "renewed")).isEqualTo(1);
    assertThat(refusals(renew(booth, enrol(part)))).isNotEmpty();
  }

  @Test
  void aFormWithoutCellIsARepeatAlsoWhenItsUnitWentToAnotherCell() {
    String booth = newUnit("SEC1", "booth");
    Map<String, Object> said = enrolment(booth, "सीता", phone());
    assertThat(refusals(perform("nisha", "membership.enrol-member", said))).isEmpty();
    assertThat(refusals(move(booth, "SEC3"))).isEmpty();
    assertThat(perform("nisha", "membership.enrol-member", said).repeated()).isTrue();
    assertThat(claimed(booth)).isEqualTo(1);
    Map<String, Object> other = enrolment(booth, "गीता", phone());
    perform("nisha", "membership.enrol-member", other);
    assertThat(refusals(move(booth, "SEC1"))).isEmpty();
    assertThat(perform("nisha", "membership.enrol-member", other).repeated()).isTrue();
    assertThat(claimed(booth)).isEqualTo(2);
    assertThat(check.look().isClean()).isTrue();
  }

  private Reply move(String unit, String to) {
    return say("nisha", "organisation.move-unit", unit, "to", to);
  }

  private String longAgo(String unit) {
    Map<String, Object> said = enrolment(unit, "रमा", phone());
    said.put("at", Instant.now().minus(Duration.ofDays(400)).toString());
    return subject(perform("nisha", "membership.enrol-member", said));
  }

  private Reply renew(String unit, String person) {
    return say("nisha", "membership.renew-member", unit, "person", person);
  }

  @Test
  void thePageTellsWhatWasRedrawn() {
    String booth = newUnit("SEC1", "booth");
    String part = newCode();
    split(booth, part, 1, 1);
    assertThat(page(booth)).contains("/u/" + part + "/redraw").contains("undo-redrawing");
    assertThat(page(part)).contains("/u/" + booth + "/redraw");
    assertThat(browser().get("/u/" + part + "/structure").body()).contains(booth);
  }

  @Test
  void theClosedUnitLeadsOnAndOffersNothing() {
    String closed = newUnit("SEC1", "booth");
    String open = newUnit("SEC1", "booth");
    enrol(closed, 2);
    assertThat(browser().get("/u/" + closed).body()).contains("/u/" + closed + "/enrol");

    assertThat(refusals(merge(open, closed))).isEmpty();

    for (String page : List.of("", "/people", "/formation", "/targets", "/structure")) {
      assertThat(browser().get("/u/" + closed + page).body())
          .as(page)
          .contains("href=\"/u/" + open + "\"")
          .doesNotContain("/u/" + closed + "/enrol");
    }
    assertThat(browser().get("/u/" + closed).body())
        .contains("/u/" + closed + "?on=" + ledger.openDay().minusDays(1));
    assertThat(browser().get("/u/" + open).body()).contains("/u/" + open + "/enrol");
  }

  private Browser browser() {
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    return browser;
  }

  private String page(String unit) {
    return browser().get("/u/" + unit + "/redraw").body();
  }

  private void withdraw(String unit, String person) {
    assertThat(
            refusals(
                say(
                    "nisha",
                    "membership.withdraw-person",
                    unit,
                    "person",
                    person,
                    "ground",
                    "mistake")))
        .isEmpty();
  }

  private static Map<String, Object> part(String code) {
    Map<String, Object> said = new HashMap<>();
    said.put("code1", code);
    said.put("nameHi1", "भाग एक");
    said.put("how", "share");
    said.put("sure", true);
    if (code.startsWith("X-")) {
      said.put("code2", code + "B");
      said.put("nameEn2", "Second");
    }
    return said;
  }

  private static Map<String, Object> parts(String one, String two) {
    Map<String, Object> said = part(one);
    said.put("code2", two);
    said.put("nameEn2", "Second");
    return said;
  }

  private Reply say(String unit, Map<String, Object> fields) {
    return said("nisha", unit, fields);
  }

  private Reply said(String who, String unit, Map<String, Object> fields) {
    Map<String, Object> said = new HashMap<>(fields);
    said.put("id", id().toString());
    said.put("unit", unit);
    return perform(who, "redrawing.split-unit", said);
  }
}
