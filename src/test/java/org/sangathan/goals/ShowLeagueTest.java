package org.sangathan.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.figures.DayClose;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InRunningDrive;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Booth 1 made most in the first days of the drive, booths 2 and 4 in the last week.
@OwnDatabase
class ShowLeagueTest extends InRunningDrive {
  private static final String ALL_BOOTHS = "/u/D1/league?level=booth&kind=all";

  @LocalServerPort private int port;
  @Autowired private DayClose days;

  @BeforeEach
  void someDays() {
    if (claimed("B1") > 0) return;
    recordedOn(TODAY.minusDays(8), "B1", 20);
    recordedOn(TODAY.minusDays(8), "B4", 10);
    recordedOn(TODAY.minusDays(3), "B2", 30);
    recordedOn(TODAY.minusDays(3), "B4", 20);
    days.refold();
  }

  private String page(String name, String path) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /// The row of a unit as one reads it.
  private static String row(String page, String code) {
    int at = page.indexOf("<small>" + code);
    assertThat(at).as(code).isPositive();
    int from = page.lastIndexOf("<tr>", at);
    return page.substring(from, page.indexOf("</tr>", at))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theLargerShareOfItsOwnTargetIsFurtherAhead() {
    target("B1", 100);
    target("B2", 60);
    target("B4", 100);
    String page = page("dinesh", ALL_BOOTHS);

    assertThat(page.indexOf("<small>B2")).isLessThan(page.indexOf("<small>B4"));
    assertThat(page.indexOf("<small>B4")).isLessThan(page.indexOf("<small>B1"));
    assertThat(row(page, "B2")).startsWith(" 1 ").contains(" 50% 30 60 ", " +10 ");
    assertThat(row(page, "B4")).startsWith(" 2 ").contains(" 30% 30 100 ");
    assertThat(row(page, "B1")).startsWith(" 3 ").contains(" 20% 20 100 ", " -13 ");
  }

  @Test
  void equalSharesHaveEqualPlacesAndTheNextOneIsNotPushedUp() {
    target("B1", 40);
    target("B2", 60);
    target("B4", 300);
    String page = page("dinesh", ALL_BOOTHS);
    assertThat(row(page, "B1")).startsWith(" 1 ");
    assertThat(row(page, "B2")).startsWith(" 1 ");
    assertThat(row(page, "B4")).startsWith(" 3 ");
  }

  @Test
  void whoHasNoTargetStandsApartAndIsNotLast() {
    target("B1", 40);
    String page = page("dinesh", ALL_BOOTHS);
    assertThat(page).doesNotContain("<small>B3");
    assertThat(page).contains("3 इकाइयों का लक्ष्य तय नहीं है", "href=\"/u/B3\"");
  }

  @Test
  void onlyUnitsOfOneKindStandTogetherAndTheOthersAreOneTapAway() {
    kind("B1", "urban");
    kind("B2", "rural");
    kind("B4", "rural");
    target("B1", 100);
    target("B2", 60);
    target("B4", 100);
    assertThat(page("dinesh", "/u/D1/league?level=booth"))
        .contains("<small>B2", "<small>B4", "ग्रामीण", "शहरी", "सब प्रकार")
        .doesNotContain("<small>B1");
    assertThat(page("dinesh", "/u/D1/league?level=booth&kind=urban"))
        .contains("<small>B1")
        .doesNotContain("<small>B2");
  }

  private void kind(String unit, String kind) {
    database
        .writer()
        .sql("update unit set kind = :kind where id = :id")
        .param("kind", kind)
        .param("id", SmallWorld.place(unit).unit())
        .update();
  }

  @Test
  void theSizeOfTheTaskStandsBesideTheFigure() {
    target("AC1", 100);
    target("AC2", 100);
    String page = page("dinesh", "/u/D1/league?level=constituency");
    assertThat(page).contains("बूथ</th>");
    assertThat(row(page, "AC1")).contains(" 50% 50 100 3 ");
    assertThat(row(page, "AC2")).contains(" 30% 30 100 1 ");
  }

  @Test
  void targetsOfTwoIssuersAreTwoLeagues() {
    target("B1", 100);
    target("B2", 100);
    say("nisha", "targets.set-target", "B1", "drive", drive, "measure", "new", "value", 500);
    assertThat(page("dinesh", ALL_BOOTHS))
        .contains("चंदनपुर ने तय किया", "सप्तदेश ने तय किया", "<small>B2");
    int nation = SmallWorld.place("N").unit();
    assertThat(page("dinesh", ALL_BOOTHS + "&by=new-" + nation))
        .contains("<small>B1")
        .doesNotContain("<small>B2");
  }

  @Test
  void aBoothWorkerHasNoLeague() {
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    assertThat(browser.get("/u/B1/league").statusCode()).isIn(403, 404);
  }

  @Test
  void withoutADriveAndWithOddQuestionsThereIsStillAPage() {
    assertThat(page("nisha", "/u/N/league")).contains("अभी कोई अभियान नहीं है");
    assertThat(Pattern.compile("<tbody>").matcher(page("dinesh", "/u/B4/league")).find()).isFalse();
    page("dinesh", "/u/D1/league?level=none&kind=odd&by=x&most=-1&drive=none");
  }
}
