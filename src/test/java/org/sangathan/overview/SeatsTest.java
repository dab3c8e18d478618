package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.formation.FormationWorld;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class SeatsTest extends FormationWorld {
  @LocalServerPort private int port;

  /// The line of one unit on the sheet of the district.
  private String line(String level, String number) {
    String page = sheet(level);
    String from = page.substring(page.indexOf("<td class=\"code\">" + number + "<"));
    return from.substring(0, from.indexOf("</tr>"));
  }

  private String sheet(String level) {
    Browser browser = new Browser(port);
    browser.signIn("dinesh", PASSWORD);
    return browser.get("/u/D1/sheet?level=" + level).body();
  }

  @Test
  void onlyWhoLeadsAUnitStandsAsItsHead() {
    join("madan", "mentor", "AC1");
    join("kamla", "booth-worker", "AC1");
    join("bimla", "booth-worker", "B2");
    assertThat(sheet("constituency")).contains("2 में अध्यक्ष नहीं");
    assertThat(line("constituency", "AC1")).contains("रिक्त").doesNotContain("madan", "kamla");
    assertThat(line("booth", "B2")).contains("bimla");
    join("uma", "constituency-president", "AC1");
    assertThat(line("constituency", "AC1")).contains("uma");
  }

  @Test
  void theRuleOfTheLevelDecidesWhatIsMissingAndSinceWhen() {
    require("sector", "unit-president", 1);
    require("sector", "unit-secretary", 1);
    require("sector", "booth-worker", 1);
    join("padma", "unit-president", "SEC2");
    join("sudha", "unit-secretary", "SEC2");
    join("kavita", "booth-worker", "SEC2");
    assertThat(sheet("sector")).contains("2 में अध्यक्ष नहीं", "2 में सचिव नहीं");
    assertThat(line("sector", "SEC2")).contains("padma", "sudha").doesNotContain("रिक्त");
    assertThat(line("sector", "SEC1"))
        .as("who was sent leads, and the president is missing all the same")
        .containsPattern("chitra\\s+<small>सेक्टर प्रभारी</small>")
        .containsPattern(" से रिक्त</strong> <small>अध्यक्ष</small>")
        .containsPattern(" से रिक्त</strong> <small>सचिव</small>")
        .containsPattern(" से रिक्त</strong> <small>बूथ कार्यकर्ता</small>");
  }

  @Test
  void onADayThatIsOverWhoeverHeldAPostThenStandsThere() {
    require("ward", "unit-president", 1);
    join("rekha", "unit-president", "W1");
    int ward = SmallWorld.place("W1").unit();
    assertThat(refusals(endPost(access.holders(ward).getFirst().posting()))).isEmpty();
    assertThat(line("ward", "W1")).contains(" से रिक्त</strong>").doesNotContain("rekha");

    String then = sheet("ward&on=2021-05-01");
    assertThat(then).contains("rekha", "जैसा तब था", "01-05-2021");
    assertThat(then).doesNotContain(" से रिक्त</strong>");
    assertThat(sheet("ward&on=2999-01-01")).contains("note-bad");
  }

  @Test
  void whatNoRuleRequiresIsNotMissing() {
    require("booth", "booth-worker", 1);
    assertThat(sheet("booth")).doesNotContain("सचिव नहीं");
    assertThat(line("booth", "B1"))
        .contains("asha")
        .doesNotContain("रिक्त", "सचिव\"><small>अज्ञात");
    assertThat(line("booth", "B3")).contains(" से रिक्त</strong>");
  }
}
