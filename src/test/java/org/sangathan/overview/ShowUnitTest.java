package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Place;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowUnitTest extends InSmallWorld {
  private static final Pattern TOTAL =
      Pattern.compile("(?s)figure-card-main.*?figure-value\"><a href=\"([^\"]+)\">([^<]+)<");

  @LocalServerPort private int port;

  @BeforeEach
  void someEnrolments() {
    if (claimed(SmallWorld.NATION) > 0) return;
    for (String[] who :
        new String[][] {
          {"B1", "9876551001"}, {"B1", "9876551002"}, {"B2", "9876551003"}, {"B4", "9876551004"}
        }) {
      perform("dinesh", "membership.enrol-member", enrolment(who[0], "राधा", who[1]));
    }
  }

  private Browser as(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private String page(String name, String path) {
    HttpResponse<String> answer = as(name).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static long total(String page) {
    MatchResult found = TOTAL.matcher(page).results().findFirst().orElseThrow();
    return Long.parseLong(found.group(2).replace(",", ""));
  }

  private static String row(String page, String code) {
    int at =
        page.indexOf(
            "href=\"/u/" + code + "\"", page.indexOf("<tbody>", page.indexOf("id=\"comparison\"")));
    return page.substring(at, page.indexOf("</tr>", at))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theWayInLeadsToOnesOwnUnit() {
    HttpResponse<String> home = as("asha").get("/");
    assertThat(home.statusCode()).isEqualTo(303);
    assertThat(home.headers().firstValue("Location")).contains("/u/B1");
  }

  @Test
  void everyLevelShowsTheSameNumberThatStandsThere() {
    for (String unit : new String[] {"B1", "SEC1", "AC1", "D1", "M1", "Z1", "S1", "N"}) {
      assertThat(total(page("nisha", "/u/" + unit))).as(unit).isEqualTo(claimed(unit));
    }
  }

  @Test
  void outsideOnesReachThereIsNothing() {
    assertThat(as("asha").get("/u/B2").statusCode()).isEqualTo(404);
    assertThat(as("asha").get("/u/B2/children.csv").statusCode()).isEqualTo(404);
    assertThat(as("asha").get("/u/NOWHERE").statusCode()).isEqualTo(404);
    assertThat(page("chitra", "/u/SEC1")).doesNotContain("href=\"/u/SEC2\"");
  }

  @Test
  void aFigureLeadsToThePeopleBehindIt() {
    String page = page("dinesh", "/u/AC1");
    MatchResult found = TOTAL.matcher(page).results().findFirst().orElseThrow();
    assertThat(found.group(1)).isEqualTo("/u/AC1/people?below=true");
  }

  @Test
  void hereAndBelowAreTwoSwitchesOfOnePage() {
    perform("dinesh", "membership.enrol-member", enrolment("AC1", "बिना बूथ", "9876551100"));
    long all = claimed("AC1");
    assertThat(total(page("dinesh", "/u/AC1"))).isEqualTo(all);
    assertThat(total(page("dinesh", "/u/AC1?below=false"))).isLessThan(all).isPositive();
    assertThat(page("dinesh", "/u/B3?below=false")).contains("सीधे इस इकाई में कुछ दर्ज नहीं हुआ");
  }

  @Test
  void peopleWithoutABoothAndSilentUnitsNeedSomebody() {
    perform("dinesh", "membership.enrol-member", enrolment("D1", "बिना बूथ", "9876551101"));
    String page = page("dinesh", "/u/D1");
    assertThat(page).contains("href=\"/u/D1/people?below=false\"");
    assertThat(page("dinesh", "/u/AC1")).contains("में 7 दिन से कुछ दर्ज नहीं हुआ");
    assertThat(page("dinesh", "/u/AC1?on=2020-02-02")).doesNotContain("आज आपके लिए");
  }

  @Test
  void theChildrenAddUpToTheirParentAndLinkedFiguresStandBeside() {
    String page = page("dinesh", "/u/D1");
    assertThat(row(page, "AC1")).contains(" " + claimed("AC1") + " ");
    assertThat(row(page, "D1-CITY")).contains(" 0 " + (claimed("B1") + claimed("B2")) + " ");
  }

  @Test
  void aWardShowsItsLinkedBoothsAndASeatItsConstituencies() {
    assertThat(total(page("nisha", "/u/W1"))).isEqualTo(claimed("B1") + claimed("B2"));
    assertThat(total(page("nisha", "/u/D1-CITY"))).isEqualTo(claimed("B1") + claimed("B2"));
    assertThat(total(page("nisha", "/u/PC-1"))).isEqualTo(claimed("AC1") + claimed("AC2"));
    assertThat(page("nisha", "/u/W1")).contains("जुड़ी हुई इकाइयाँ").contains("href=\"/u/B1\"");
  }

  @Test
  void anotherStructureShowsOnlyThePartThatLiesHere() {
    String page = page("nisha", "/u/AC1?tree=" + otherTree());
    assertThat(row(page, "PC-1")).contains(" " + claimed("AC1") + " ");
  }

  private String otherTree() {
    return organisation.trees().stream()
        .filter(tree -> tree.id() != organisation.tree().tree(SmallWorld.place("N").unit()))
        .findFirst()
        .orElseThrow()
        .code();
  }

  @Test
  void anyLevelBelowIsListedWorstFirstOnRequest() {
    String level = organisation.tree().level(SmallWorld.place("B1").unit()).code();
    String page = page("dinesh", "/u/D1?level=" + level + "&sort=total&dir=up");
    int empty = page.indexOf(">B3</small>");
    int full = page.indexOf(">B1</small>");
    assertThat(empty).isPositive().isLessThan(full);
    String best = page("dinesh", "/u/D1?level=" + level + "&sort=total");
    assertThat(best.indexOf(">B3</small>")).isGreaterThan(best.indexOf(">B1</small>"));
  }

  @Test
  void rowsAreFilteredByNameInEitherScript() {
    assertThat(page("dinesh", "/u/D1?q=madhukheda"))
        .contains("AC2</small>")
        .doesNotContain("AC1</small>");
    assertThat(page("dinesh", "/u/D1?q=मधुखेड़ा"))
        .contains("AC2</small>")
        .doesNotContain("AC1</small>");
    assertThat(page("dinesh", "/u/D1?q=zzz")).contains("ऐसी कोई इकाई नहीं मिली");
  }

  @Test
  void aDayThatCannotBeIsSaidAndNothingElseIsLost() {
    String page = page("dinesh", "/u/D1?on=31-02-2026&from=x&to=2150-01-01&sort=name");
    assertThat(page).contains("1004").contains("3501");
    assertThat(total(page)).isEqualTo(claimed("D1"));
    assertThat(page("dinesh", "/u/D1?from=2026-02-01&to=2026-01-01")).contains("3502");
    assertThat(page("dinesh", "/u/D1?from=2020-01-01")).contains("3503");
  }

  @Test
  void asOnADayBeforeAnythingThereIsNothingAndThePageSaysInWhichBoundaries() {
    String page = page("dinesh", "/u/D1?on=01-01-2021");
    assertThat(page).contains("जैसा तब था: जो").contains("उस दिन तक यहाँ कुछ दर्ज नहीं हुआ था");
    assertThat(page("dinesh", "/u/D1?on=01-01-2021&boundaries=today"))
        .contains("आज की सीमा में: जो");
  }

  @Test
  void aUnitWithoutAnythingSaysWhatToDoNext() {
    assertThat(page("nisha", "/u/B3"))
        .contains("यहाँ अभी कुछ दर्ज नहीं हुआ")
        .contains("/u/B3/enrol");
  }

  @Test
  void theFileHasEveryRowForASpreadsheetAndNoFormula() {
    Place place = SmallWorld.place("AC2");
    database
        .writer()
        .sql("update unit set name_hi = '=1+1' where id = :id")
        .param("id", place.unit())
        .update();
    try {
      HttpResponse<String> file = as("dinesh").get("/u/D1/children.csv?sort=name&dir=up");
      assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .contains("D1-" + LocalDate.now(ZoneId.of("Asia/Kolkata")));
      assertThat(file.body()).startsWith("\uFEFFकोड,इकाई,").contains("AC2,'=1+1,");
      assertThat(file.body().lines()).hasSize(1 + 3);
    } finally {
      database
          .writer()
          .sql("update unit set name_hi = 'मधुखेड़ा' where id = :id")
          .param("id", place.unit())
          .update();
    }
  }

  @Test
  void htmxGetsOnlyTheComparison() {
    HttpResponse<String> part =
        as("dinesh")
            .with("HX-Request", "true")
            .with("HX-Target", "comparison")
            .get("/u/D1?sort=week");
    assertThat(part.body().strip()).startsWith("<section class=\"comparison\"");
  }

  @Test
  void nobodyResponsibleIsSaid() {
    assertThat(page("nisha", "/u/B3")).contains("पद रिक्त है");
    assertThat(page("nisha", "/u/B1")).contains("asha").doesNotContain("पद रिक्त है");
  }

  @Test
  void anEnrolmentShowsAtOnceFromBoothToNation() {
    Map<String, Object> said = enrolment("B2", "गीता", "9876551777");
    long before = total(page("nisha", "/u/N"));
    perform("dinesh", "membership.enrol-member", said);
    assertThat(total(page("nisha", "/u/N"))).isEqualTo(before + 1);
  }
}
