package org.sangathan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.formation.FormationWorld;
import org.sangathan.formation.State;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowCoverageTest extends FormationWorld {
  @LocalServerPort private int port;

  @BeforeEach
  void rules() {
    require("BOOTH", "booth-worker", 1);
  }

  private String page(String who, String address) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(address).body();
  }

  @Test
  void whatIsMissingIsNamedUnitByUnit() {
    String body = page("dinesh", "/u/D1/formation");
    assertThat(body)
        .contains("प्राथमिक विद्यालय पलाशगंज कक्ष 2")
        .contains("पंचायत भवन केसरबाग")
        .contains("से रिक्त")
        .doesNotContain("asha");
    assertThat(page("dinesh", "/u/D1/formation?level=BOOTH&state=complete")).contains("asha");
    assertThat(page("dinesh", "/u/D1/formation?level=NO&state=rubbish&skip=-4x")).contains("50");
  }

  @Test
  void theListLeavesTheHouseAsAFile() {
    String csv = page("dinesh", "/u/D1/formation.csv?level=BOOTH&state=all");
    assertThat(csv.lines()).hasSize(5).anyMatch(line -> line.contains("asha"));
    assertThat(page("dinesh", "/u/D1/formation.csv?level=BOOTH").lines()).hasSize(3);
  }

  @Test
  void nobodyLooksIntoUnitsThatAreNotTheirs() {
    Browser bhola = new Browser(port);
    bhola.signIn("bhola", PASSWORD);
    assertThat(bhola.get("/u/D1/formation").statusCode()).isEqualTo(404);
    assertThat(bhola.get("/u/B4/formation").statusCode()).isEqualTo(200);
    assertThat(bhola.get("/u/B4/formation/rules").statusCode()).isEqualTo(404);
  }

  @Test
  void aSheetBeginsWhereTheOneBeforeEnded() {
    List<Integer> all = units(State.ALL, 0, 9);
    assertThat(all).hasSize(4);
    for (int skipped = 0; skipped < 5; skipped++) {
      assertThat(units(State.ALL, skipped, 2))
          .isEqualTo(all.stream().skip(skipped).limit(2).toList());
    }
    assertThat(units(State.INCOMPLETE, 0, 9))
        .containsExactly(unit(SmallWorld.BOOTH_2), unit(SmallWorld.BOOTH_3));
    assertThat(units(State.INCOMPLETE, 1, 9)).containsExactly(unit(SmallWorld.BOOTH_3));
  }

  @Autowired private View.Asking asking;

  private List<Integer> units(State state, int skipped, int most) {
    Window window = new Window(asking.on(Map.of()).ground(), level("BOOTH"), state, skipped, most);
    return List.copyOf(window.units(unit(SmallWorld.NATION)).keySet());
  }

  @Test
  void aWardShowsTheBoothsThatAreTiedToIt() {
    String body = page("dinesh", "/u/W1/formation?level=BOOTH&state=all");
    assertThat(body)
        .contains("अपनी जगह से इससे जुड़े हैं", "/u/B1/committee", "/u/B2/committee", "asha")
        .doesNotContain("/u/B3/committee");
    assertThat(body.split("<li class=\"square ")).hasSize(3);
    assertThat(page("dinesh", "/u/D1-CITY/formation?level=BOOTH")).contains("/u/B2/committee");
    assertThat(page("dinesh", "/u/W1/formation.csv?level=BOOTH&state=all").lines()).hasSize(3);
    assertThat(page("nisha", "/u/PC-1/formation?level=BOOTH&state=all"))
        .contains("/u/B3/committee", "/u/B4/committee", "/u/AC1/formation?level=booth");
    assertThat(page("dinesh", "/u/D1/formation?level=BOOTH")).doesNotContain("जुड़े हैं");

    require("ward", "unit-president", 1);
    assertThat(page("dinesh", "/u/D1-CITY/formation"))
        .as("a city's own wards come first")
        .contains("/u/W1/committee")
        .doesNotContain("जुड़े हैं");
  }

  @Test
  void unitsThatSayWhereTheyLieStandOnAMap() {
    assertThat(page("dinesh", "/u/D1/formation?level=BOOTH")).doesNotContain("unit-map");
    locate("B1", "26.45, 80.33");
    locate("B2", "26.46, 80.33");
    locate("B3", "26.45, 80.35");
    assertThat(page("dinesh", "/u/D1/formation?level=BOOTH"))
        .contains("viewBox=\"0 0 1000 594\"")
        .contains("<circle class=\"spot spot-complete\" cx=\"40\" cy=\"554\" r=\"14\"/>")
        .contains("cx=\"960\" cy=\"554\"", "cx=\"40\" cy=\"40\"")
        .contains("4 इकाइयों में से 3");
    assertThat(refusals(said("B4", "Kanpur"))).containsExactly(3104);
    assertThat(refusals(said("B4", "126.45, 80.35"))).containsExactly(3104);
  }

  private void locate(String unit, String where) {
    assertThat(refusals(said(unit, where))).isEmpty();
  }

  private Reply said(String unit, String where) {
    return say(
        "nisha",
        "organisation.set-fact",
        unit,
        "what",
        "location",
        "value",
        where,
        "since",
        "2026-01-01");
  }

  @Test
  void everyUnitIsASquareThatSaysHowFarItIsFormed() {
    String body = page("dinesh", "/u/D1/formation?level=BOOTH");
    assertThat(body.split("<li class=\"square ")).hasSize(5);
    assertThat(body)
        .contains("<li class=\"square square-complete\"><a href=\"/u/B1/committee\"")
        .contains("<li class=\"square square-empty\"><a href=\"/u/B2/committee\"");
    assertThat(page("dinesh", "/u/B1/formation?level=BOOTH")).doesNotContain("class=\"square");
  }

  @Test
  void aVacantPostLeadsToItsShortlistForWhoeverMayGiveIt() {
    String way = "/u/B3/appoint?post=booth-worker";
    assertThat(page("dinesh", "/u/D1/formation?level=BOOTH")).contains(way);
    Browser dinesh = new Browser(port);
    dinesh.signIn("dinesh", PASSWORD);
    assertThat(dinesh.get(way).statusCode()).isEqualTo(200);
    assertThat(page("chitra", "/u/SEC1/formation?level=BOOTH")).doesNotContain("/u/B3/");
    join("parveen", "auditor", "D1");
    assertThat(page("parveen", "/u/D1/formation?level=BOOTH")).doesNotContain("appoint?post");
  }

  @Test
  void requiredPostsAreToldApartFromThoseThatMayBeEmpty() {
    require("sector", "unit-president", 1);
    require("sector", "unit-secretary", 2, "required", false);
    join("padma", "unit-president", "SEC2");
    join("sudha", "unit-secretary", "SEC2");
    assertThat(page("dinesh", "/u/AC1/formation?level=sector&state=all"))
        .containsPattern("भरे हुए ज़रूरी पद</dt><dd><strong>1</strong> <small>2 में से")
        .containsPattern("भरे हुए ऐच्छिक पद</dt><dd><strong>1</strong> <small>4 में से")
        .contains("· ऐच्छिक</small>");
    assertThat(page("dinesh", "/u/AC1/formation.csv?level=sector&state=all"))
        .containsPattern("SEC1,.*अध्यक्ष \\(ज़रूरी, [-0-9]+ से\\); सचिव \\(ऐच्छिक, [-0-9]+ से\\)")
        .contains("अध्यक्ष: padma; सचिव: sudha");
    assertThat(page("dinesh", "/u/AC1/formation.print?level=sector&state=all"))
        .contains("ज़रूरी पद: 2 में से 1 भरे", ">अध्यक्ष</th>", ">सचिव</th>")
        .containsPattern("<td[^>]*>padma</td>")
        .containsPattern("से रिक्त \\(ऐच्छिक\\)")
        .doesNotContain("ऊपर की इकाई");
  }
}
