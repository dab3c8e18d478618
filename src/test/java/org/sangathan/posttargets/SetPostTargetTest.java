package org.sangathan.posttargets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class SetPostTargetTest extends InPostTargets {

  @Test
  void twoIssuersStandSideBySideAndTheLatestOfEachHolds() {
    assertThat(refusals(set("dinesh", "D1", "sector-in-charge", 50))).isEmpty();
    set("nisha", "D1", "sector-in-charge", 70);
    set("dinesh", "D1", "sector-in-charge", 60);

    assertThat(holding("SEC1"))
        .containsEntry("sector-in-charge by D1", 60L)
        .containsEntry("sector-in-charge by N", 70L)
        .hasSize(2);
    assertThat(page("dinesh", "/u/D1/post-targets?drive=" + drive))
        .contains(
            "हर सेक्टर प्रभारी",
            "<strong>60</strong>",
            "<strong>70</strong>",
            "चंदनपुर ने तय किया",
            "सप्तदेश ने तय किया");
  }

  @Test
  void ofOneIssuerTheNearerNumberHoldsFurtherDown() {
    set("nisha", "S1", "sector-in-charge", 50);
    set("nisha", "AC1", "sector-in-charge", 30);
    assertThat(holding("SEC1"))
        .containsOnly(org.assertj.core.api.Assertions.entry("sector-in-charge by N", 30L));
    assertThat(holding("SEC3"))
        .containsOnly(org.assertj.core.api.Assertions.entry("sector-in-charge by N", 50L));
    assertThat(page("nisha", "/u/S1/post-targets?drive=" + drive))
        .contains("नीचे की इकाई के लिए अलग से 1 लक्ष्य", "चंदनपुर उत्तर के लिए");
  }

  @Test
  void anOrdinaryWorkerAMentorAndAnOfficeHaveNone() {
    assertThat(refusals(set("nisha", "D1", "booth-worker", 5))).containsExactly(5604);
    assertThat(refusals(set("nisha", "D1", "mentor", 5))).containsExactly(5605);
    assertThat(refusals(set("nisha", "D1", "auditor", 5))).containsExactly(5606);
    assertThat(refusals(set("nisha", "D1", "no-such-post", 5))).containsExactly(5603);
    assertThat(page("nisha", "/u/D1/post-targets?drive=" + drive))
        .contains("value=\"sector-in-charge\"")
        .doesNotContain("value=\"booth-worker\"", "value=\"mentor\"");
  }

  @Test
  void aTargetIsPositiveAndCanBeReached() {
    assertThat(refusals(set("dinesh", "D1", "in-charge", 0))).containsExactly(5601);
    assertThat(refusals(set("dinesh", "D1", "in-charge", -4))).containsExactly(5601);
    assertThat(refusals(set("dinesh", "D1", "in-charge", 2_000_000_000L))).containsExactly(5104);
  }

  @Test
  void itNeedsADriveThatRunsHereAndIsNotOver() {
    String elsewhere = drive(1);
    assertThat(
            refusals(
                say(
                    "nisha",
                    SET,
                    "S1",
                    "drive",
                    elsewhere,
                    "postType",
                    "in-charge",
                    "measure",
                    "new",
                    "value",
                    5)))
        .containsExactly(5101);
    assertThat(
            refusals(
                say(
                    "dinesh",
                    SET,
                    "D1",
                    "drive",
                    elsewhere,
                    "postType",
                    "in-charge",
                    "measure",
                    "new",
                    "value",
                    5)))
        .containsExactly(5102);
  }

  private String drive(int daysOver) {
    return subject(
        say(
            "dinesh",
            "membership.open-drive",
            "D1",
            "nameEn",
            "District drive",
            "from",
            TODAY.minusDays(20).toString(),
            "to",
            TODAY.minusDays(daysOver).toString()));
  }

  @Test
  void aClosedUnitGetsNone() {
    assertThat(
            refusals(
                say(
                    "nisha",
                    "organisation.create-unit",
                    "AC2",
                    "level",
                    "SECTOR",
                    "code",
                    "SEC9",
                    "nameHi",
                    "छोटा सेक्टर",
                    "nameEn",
                    "Short Sector")))
        .isEmpty();
    assertThat(refusals(say("nisha", "organisation.close-unit", "SEC9"))).isEmpty();
    assertThat(refusals(set("nisha", "SEC9", "sector-in-charge", 5))).containsExactly(5602);
  }

  @Test
  void whoeverDoesNotAnswerForSeveralUnitsSetsNone() {
    assertThat(refusals(set("asha", "B1", "unit-president", 5))).containsExactly(1012);
    assertThat(refusals(set("chitra", "SEC3", "sector-in-charge", 5))).containsExactly(1012);
    assertThat(status("asha", "/u/B1/post-targets")).isEqualTo(404);
  }

  @Test
  void theUnitsOwnTargetIsAnotherThing() {
    target("SEC1", 40);
    set("dinesh", "SEC1", "sector-in-charge", 90);
    assertThat(page("chitra", "/u/SEC1/targets?drive=" + drive))
        .contains("</strong> / 40", "पदों के लक्ष्य देखें")
        .doesNotContain("/ 90", "/ 130");
  }

  @Test
  void aProgramSetsItAndIsToldWhyNot() {
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    String token = "sgt_" + "p".repeat(43);
    browser.post(
        "/acts/accounts.create-token",
        "id",
        id().toString(),
        "label",
        "Nightly targets",
        "days",
        "30",
        "secret",
        token);
    Browser program = new Browser(port).with("Authorization", "Bearer " + token);
    String said =
        "{\"id\":\"%s\",\"unit\":\"D1\",\"drive\":\"%s\",\"postType\":\"%s\",\"measure\":\"new\",\"value\":5000}";
    assertThat(
            program
                .postJson("/api/v1/acts/" + SET, said.formatted(id(), drive, "in-charge"))
                .statusCode())
        .isEqualTo(200);
    assertThat(holding("D1")).containsEntry("in-charge by N", 5000L);
    var refused =
        program.postJson("/api/v1/acts/" + SET, said.formatted(id(), drive, "booth-worker"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("5604", "postType");
  }

  @Test
  void theSameAgainIsNothingNew() {
    set("dinesh", "D1", "in-charge", 55);
    set("dinesh", "D1", "in-charge", 55);
    assertThat(
            database
                .reader()
                .sql("/* all cells */ select count(*) from post_target where value = 55")
                .query(Long.class)
                .single())
        .isOne();
  }
}
