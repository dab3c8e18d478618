package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.figures.DayClose;
import org.sangathan.house.OwnDatabase;
import org.sangathan.house.StatementGuard;
import org.sangathan.words.Language;
import org.sangathan.world.InRunningDrive;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the page of a unit says while a drive runs. Sector 1 has booths 1 and 2, sector 2 booth 3.
@OwnDatabase
class UnitInDriveTest extends InRunningDrive {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  @LocalServerPort private int port;
  @Autowired private DayClose days;
  @Autowired private ShowUnit pages;

  @BeforeEach
  void someDays() {
    if (claimed("B1") > 0) return;
    for (int ago = 1; ago <= 9; ago++) recordedOn(TODAY.minusDays(ago), "B1", 4);
    recordedOn(TODAY.minusDays(2), "B3", 6);
    days.refold();
    perform("dinesh", "membership.enrol-member", enrolment("B1", "राधा", "9876591001"));
  }

  private String page(String name, String path) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /// The sentences as one reads them.
  private String evening(String name, String path) {
    return part(page(name, path), "<p class=\"evening\">", "</p>");
  }

  private String needs(String name, String path) {
    return part(page(name, path), "<section class=\"needs\"", "</section>");
  }

  private static String part(String page, String from, String to) {
    int at = page.indexOf(from);
    return at < 0
        ? ""
        : page.substring(at, page.indexOf(to, at))
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", " ");
  }

  @Test
  void theClosedDaysAreToldApartFromToday() {
    assertThat(evening("dinesh", "/u/AC1"))
        .contains(DAY.format(TODAY.minusDays(1)) + " तक 42 लोग दर्ज हुए (पुष्टि बाकी); आज ")
        .contains("तक 1 और।");
  }

  @Test
  void withoutATargetTheSentenceIsShorter() {
    assertThat(evening("dinesh", "/u/SEC2")).contains("6 लोग").doesNotContain("अभियान", "नीचे");
    assertThat(evening("dinesh", "/u/B4")).isEmpty();
  }

  @Test
  void paceAndExpectedEndStandInTheSentence() {
    target("AC1", 300);
    assertThat(evening("dinesh", "/u/AC1"))
        .contains("सदस्यता अभियान में 300 में से 43 हुए, चाल से 57 पीछे; ")
        .contains(DAY.format(TODAY.plusDays(20)) + " तक ", " का अनुमान है।");
    target("AC1", 30);
    assertThat(evening("dinesh", "/u/AC1")).contains("लक्ष्य पूरा");
  }

  @Test
  void whoIsFurthestBehindAndWhoImprovedMostIsNamed() {
    target("SEC1", 400);
    target("SEC2", 15);
    String said = evening("dinesh", "/u/AC1");
    assertThat(said)
        .contains("नीचे सबसे पीछे पलाशगंज है, और 7 दिन में सबसे ज़्यादा सुधार केसरबाग में हुआ।");
    assertThat(page("dinesh", "/u/AC1")).contains("href=\"/u/AC1/league\"");
  }

  @Test
  void onAPastDayAndOfTheUnitAloneNothingIsSaid() {
    assertThat(evening("dinesh", "/u/AC1?on=" + TODAY.minusDays(1))).isEmpty();
    assertThat(evening("dinesh", "/u/AC1?below=false")).isEmpty();
  }

  @Test
  void aTargetBehindItsPaceNeedsSomebodyAndSaysWhatToDo() {
    target("AC1", 300);
    String needs = needs("dinesh", "/u/AC1");
    assertThat(needs)
        .contains("लक्ष्य की चाल से 57 पीछे: कल से रोज़ 13 चाहिए।", "देखें, कौन पीछे है");
    assertThat(needs).contains("2 में से 2 इकाइयों का लक्ष्य तय नहीं है।", "लक्ष्य तय करें");

    target("B1", 300);
    assertThat(needs("asha", "/u/B1")).contains("सदस्यता दर्ज करें").doesNotContain("देखें, कौन");
    target("AC1", 30);
    assertThat(needs("dinesh", "/u/AC1")).doesNotContain("पीछे");
  }

  @Test
  void theEndOfTheDriveIsMoreUrgentThanItsPace() {
    target("AC1", 300);
    driveUntil(TODAY.plusDays(3));
    assertThat(needs("dinesh", "/u/AC1"))
        .contains("अभियान 3 दिन में पूरा होगा और 257 अभी बाकी हैं।")
        .doesNotContain("लक्ष्य की चाल से");
  }

  @Test
  void atMostThreeThingsNeedSomebody() {
    target("AC1", 300);
    perform("dinesh", "membership.enrol-member", enrolment("AC2", "बिना बूथ", "9876591002"));
    target("AC2", 900);
    String needs = page("dinesh", "/u/AC2");
    String list = needs.substring(needs.indexOf("<section class=\"needs\""));
    assertThat(list.substring(0, list.indexOf("</section>")).split("<li>", -1)).hasSize(4);
    assertThat(needs("dinesh", "/u/AC2")).contains("बूथ में भेजें");
  }

  /// The unit, the units below and their targets are read at once, not each for itself.
  @Test
  void aPageAsksNoMoreThanItMust() {
    target("AC1", 300);
    target("SEC1", 200);
    Comparison.Reader reader =
        new Comparison.Reader(SmallWorld.place("AC1"), actor("dinesh"), Language.HINDI);
    pages.page(reader, Map.of());
    try (StatementGuard.Recording recording = StatementGuard.record()) {
      pages.page(reader, Map.of());
      assertThat(
              recording.transactions().stream()
                  .flatMap(List::stream)
                  // Whether the tree or a grant has changed is asked by the clock, not by the page.
                  .filter(statement -> !statement.startsWith("select version from")))
          .hasSizeLessThanOrEqualTo(25);
    }
  }

  @Test
  void inEnglishTheSameIsSaid() {
    target("SEC1", 300);
    Browser browser = new Browser(port);
    browser.signIn("chitra", PASSWORD);
    browser.get("/language?to=en&back=/");
    String said = part(browser.get("/u/SEC1").body(), "<p class=\"evening\">", "</p>");
    assertThat(said)
        .contains("37 of 300 done, 63 behind pace", "(to be confirmed); 1 more today until ");
  }
}
