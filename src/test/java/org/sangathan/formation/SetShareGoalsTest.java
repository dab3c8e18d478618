package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.formation.Coverage.Goals;
import org.sangathan.formation.FormationCheck.Findings;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A goal for the share of women and of youth stands beside what holders say of themselves.
@OwnDatabase
class SetShareGoalsTest extends FormationWorld {
  @LocalServerPort private int port;
  @Autowired private FormationCheck check;

  private Reply goals(String level, @Nullable Integer women, @Nullable Integer youth) {
    return say(
        "nisha",
        "formation.set-share-goals",
        SmallWorld.NATION,
        "tree",
        "MAIN",
        "level",
        level,
        "women",
        women == null ? "" : women,
        "youth",
        youth == null ? "" : youth);
  }

  /// As many new secretaries of the city as groups; one who is silent has the group `""`.
  private void secretaries(String... groups) {
    secretariesOf(SmallWorld.CITY, groups);
  }

  private void secretariesOf(String unit, String... groups) {
    for (String group : groups) {
      String name = "s" + id().getLeastSignificantBits();
      join(name, "unit-secretary", unit);
      if (!group.isEmpty()) {
        assertThat(refusals(say(name, "postings.say-group", unit, "group", group))).isEmpty();
      }
    }
  }

  private List<Integer> shares(String unit) {
    Coverage.Shares shares = covered(unit, "METROPOLITAN").shares();
    return List.of(shares.said(), shares.women(), shares.youth(), shares.unitsUnder());
  }

  private String page(String who, String address) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(address).body();
  }

  @Test
  void aCommitteeUnderTheGoalIsCountedAllTheWayUpAndListed() {
    require("METROPOLITAN", "unit-secretary", 8);
    assertThat(refusals(goals("METROPOLITAN", 33, 50))).isEmpty();
    secretaries("young-woman", "young", "other", "other", "");
    assertThat(shares(SmallWorld.CITY)).containsExactly(4, 1, 2, 0);
    assertThat(page("dinesh", "/u/D1/formation?level=METROPOLITAN"))
        .contains("कम से कम 5 के बताने पर दिखेगा")
        .contains("लक्ष्य 33%")
        .doesNotContain("state=under");
    secretaries("other");
    assertThat(shares(SmallWorld.CITY)).containsExactly(5, 1, 2, 1);
    assertThat(shares(SmallWorld.NATION)).containsExactly(5, 1, 2, 1);
    assertThat(page("dinesh", "/u/D1/formation?level=METROPOLITAN&state=under"))
        .contains("लक्ष्य 33% से कम")
        .contains("बताने वाले 5 में 1")
        .contains("नहीं बताया: 1")
        .contains("चंदनपुर महानगर");
    assertThat(page("dinesh", "/u/D1-CITY/committee")).contains("बताने वाले 5 में 1");
    assertThat(page("nisha", "/u/N/formation?level=METROPOLITAN&state=under"))
        .contains("<a href=\"/u/D1-CITY/committee\">");
    assertThat(check.look()).isEqualTo(new Findings(0, 0, 0));

    assertThat(refusals(goals("METROPOLITAN", 20, null))).isEmpty();
    assertThat(shares(SmallWorld.STATE)).containsExactly(5, 1, 2, 0);
    assertThat(formation.goals()).containsValue(new Goals(20, null));
    assertThat(refusals(goals("METROPOLITAN", null, 41))).isEmpty();
    assertThat(shares(SmallWorld.DISTRICT)).containsExactly(5, 1, 2, 1);
    assertThat(page("nisha", "/u/N/formation/rules")).contains("युवा 41%");
    assertThat(refusals(goals("METROPOLITAN", null, null))).isEmpty();
    assertThat(shares(SmallWorld.DISTRICT)).containsExactly(5, 1, 2, 0);
    assertThat(formation.goals()).isEmpty();
    assertThat(check.look()).isEqualTo(new Findings(0, 0, 0));
  }

  @Test
  void aSumIsNotToldFromWhichASmallCommitteeCouldBeSubtracted() {
    require("SECTOR", "unit-secretary", 8);
    secretariesOf(SmallWorld.SECTOR_1, "woman", "woman", "other", "other", "young");
    assertThat(page("dinesh", "/u/D1/formation?level=SECTOR")).contains("बताने वाले 5 में 2");
    secretariesOf(SmallWorld.SECTOR_2, "woman");
    assertThat(page("dinesh", "/u/SEC1/committee")).contains("बताने वाले 5 में 2");
    assertThat(page("dinesh", "/u/SEC2/committee")).contains("कम से कम 5 के बताने पर दिखेगा");
    for (String above : List.of("AC1", SmallWorld.DISTRICT)) {
      assertThat(page("dinesh", "/u/" + above + "/formation?level=SECTOR"))
          .contains("यह जोड़ अभी नहीं दिखता; बताया: 6")
          .doesNotContain("बताने वाले 6");
    }
    secretariesOf(SmallWorld.SECTOR_3, "woman", "other", "other", "other");
    assertThat(page("dinesh", "/u/D1/formation?level=SECTOR")).contains("बताने वाले 10 में 4");
    assertThat(page("dinesh", "/u/AC1/formation?level=SECTOR"))
        .contains("यह जोड़ अभी नहीं दिखता; बताया: 6");
    assertThat(check.look()).isEqualTo(new Findings(0, 0, 0));
    drop("SECTOR", "unit-secretary");
  }

  @Test
  void whatNobodySaidIsNotSpokenOf() {
    require("SECTOR", "sector-in-charge", 1);
    assertThat(page("dinesh", "/u/D1/formation?level=SECTOR")).doesNotContain("महिलाएँ");
    assertThat(page("dinesh", "/u/SEC1/committee")).doesNotContain("महिलाएँ");
  }

  @Test
  void whatCannotBeIsRefusedByItsField() {
    assertThat(refusals(goals("NO", 33, null))).containsExactly(3301);
    assertThat(refusals(goals("BOOTH", 0, 101))).containsExactly(3309, 3309);
  }

  @Test
  void onlyTheTopDecides() {
    join("sunita", "state-office", SmallWorld.STATE);
    assertThat(
            refusals(
                say(
                    "sunita",
                    "formation.set-share-goals",
                    SmallWorld.STATE,
                    "tree",
                    "MAIN",
                    "level",
                    "BOOTH",
                    "women",
                    33)))
        .containsExactly(3304);
  }
}
