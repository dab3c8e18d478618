package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InRunningDrive;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowSheetTest extends InRunningDrive {
  private static final Pattern NUMBER = Pattern.compile("<td class=\"code\">([^<]+)</td>");

  @LocalServerPort private int port;

  private void target(String who, String unit, long value) {
    Reply reply =
        say(who, "targets.set-target", unit, "drive", drive, "measure", "new", "value", value);
    assertThat(refusals(reply)).isEmpty();
  }

  private String sheet(String who, String path) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    HttpResponse<String> answer = browser.get(path + "&drive=" + drive);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<String> numbers(String page) {
    return NUMBER.matcher(page).results().map(found -> found.group(1)).toList();
  }

  /// The line of one unit.
  private static String line(String page, String number) {
    String from = page.substring(page.indexOf("<td class=\"code\">" + number + "<"));
    return from.substring(0, from.indexOf("</tr>"));
  }

  @Test
  void whatIsMissingComesFirstAndThenWhoIsFurthestBehind() {
    target("dinesh", "B1", 10);
    target("dinesh", "B2", 10);
    target("dinesh", "B4", 60);
    String page = sheet("dinesh", "/u/D1/sheet?level=booth");
    // Nobody and no target, nobody, then by pace.
    assertThat(numbers(page)).containsExactly("B3", "B2", "B4", "B1");
    assertThat(line(page, "B3")).contains("रिक्त", "तय नहीं");
    assertThat(line(page, "B4")).contains("bhola", ">60<");
  }

  @Test
  void whatNobodyToldIsUnknownAndNeverNought() {
    String page = sheet("dinesh", "/u/D1/sheet?level=booth");
    assertThat(line(page, "B1"))
        .containsPattern("data-label=\"पुष्ट\"><small>अज्ञात</small>")
        .containsPattern("data-label=\"सचिव\"><small>अज्ञात</small>");
  }

  @Test
  void wherePostsAreKnownTheVacantOnesAreTold() {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                "sudha",
                "sudha",
                id(),
                "unit-secretary",
                SmallWorld.place("SEC2"),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    say(
        "nisha",
        "access.give-post",
        "SEC2",
        "account",
        actor("sudha").account(),
        "postType",
        "vice-president");
    String page = sheet("dinesh", "/u/D1/sheet?level=sector");
    assertThat(page).contains("2 में अध्यक्ष नहीं", "2 में सचिव नहीं");
    assertThat(line(page, "SEC1")).contains("chitra", "रिक्त");
    assertThat(line(page, "SEC2")).contains("sudha", "रिक्त");
  }

  @Test
  void targetsOfTwoIssuersStandSideBySide() {
    target("dinesh", "AC1", 50);
    target("nisha", "AC1", 70);
    String page = sheet("dinesh", "/u/D1/sheet?level=constituency");
    assertThat(page).contains("चंदनपुर ने तय किया", "सप्तदेश ने तय किया");
    assertThat(line(page, "AC1"))
        .containsPattern("50 <small>\\([12]\\)</small>")
        .containsPattern("70 <small>\\([12]\\)</small>");
  }

  @Test
  void aSheetReachesAsFarAsItsReader() {
    assertThat(numbers(sheet("chitra", "/u/SEC1/sheet?level=")))
        .containsExactlyInAnyOrder("B1", "B2");
    Browser browser = new Browser(port);
    browser.signIn("chitra", PASSWORD);
    assertThat(browser.get("/u/AC1/sheet").statusCode()).isEqualTo(404);
  }
}
