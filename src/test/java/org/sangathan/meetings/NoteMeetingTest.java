package org.sangathan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Asha works at booth 1, Bhola at booth 4, Chitra has charge of sector 1, Dinesh of the district.
@OwnDatabase
class NoteMeetingTest extends InSmallWorld {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @LocalServerPort private int port;

  private Reply note(String who, String unit, LocalDate day, Object present) {
    return say(
        who, "meetings.note-meeting", unit, "heldOn", day, "place", "चौपाल", "present", present);
  }

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  private String page(String who, String unit) {
    return browser(who).get("/u/" + unit + "/meetings").body();
  }

  @Test
  void itStandsInTheUnitAndInTheTotalsAboveAndNowhereElse() {
    assertThat(refusals(note("asha", "B1", TODAY, 12))).isEmpty();
    assertThat(refusals(note("asha", "B1", TODAY.minusDays(40), 7))).isEmpty();
    assertThat(refusals(note("chitra", "SEC1", TODAY.minusDays(2), 30))).isEmpty();
    assertThat(page("asha", "B1"))
        .contains(
            "30 दिन में यहाँ और नीचे: 1 बैठक, 1 इकाई में, कुल उपस्थिति 12", "चौपाल", "7 उपस्थित");
    assertThat(page("chitra", "SEC1"))
        .contains("2 बैठकें, 2 इकाइयों में, कुल उपस्थिति 42", "इस इकाई की अपनी 1 बैठक");
    assertThat(page("dinesh", "D1")).contains("/u/B1/meetings", "/u/SEC1/meetings");
    assertThat(page("bhola", "B4")).doesNotContain("चौपाल");
    assertThat(browser("bhola").get("/u/B1/meetings").statusCode()).isEqualTo(404);
    assertThat(refusals(note("bhola", "B1", TODAY, 5))).isNotEmpty();
    assertThat(refusals(note("asha", "SEC1", TODAY, 5))).isNotEmpty();
  }

  @Test
  void theSameDeedTwiceIsOneMeeting() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", "B4");
    said.put("heldOn", TODAY.toString());
    said.put("place", "पंचायत घर");
    said.put("present", "१,०००");
    String first = subject(perform("bhola", "meetings.note-meeting", said));
    assertThat(subject(perform("bhola", "meetings.note-meeting", said))).isEqualTo(first);
    assertThat(page("bhola", "B4")).contains("1 बैठक, 1 इकाई में, कुल उपस्थिति 1,000");
  }

  @Test
  void rubbishIsRefusedWithItsReason() {
    assertThat(refusals(note("asha", "B1", TODAY.plusDays(1), 5))).containsExactly(5402);
    assertThat(refusals(note("asha", "B1", TODAY.minusDays(61), 5))).containsExactly(5403);
    assertThat(refusals(note("asha", "B1", TODAY, -1))).containsExactly(5404);
    assertThat(refusals(note("asha", "B1", TODAY, 100_001))).containsExactly(5404);
    assertThat(refusals(note("asha", "B1", TODAY, "बहुत"))).isNotEmpty();
    assertThat(
            refusals(
                say(
                    "asha",
                    "meetings.note-meeting",
                    "B1",
                    "heldOn",
                    "कल",
                    "place",
                    "x",
                    "present",
                    1)))
        .isNotEmpty();
    assertThat(
            refusals(
                say(
                    "asha",
                    "meetings.note-meeting",
                    "B1",
                    "heldOn",
                    TODAY,
                    "place",
                    "x",
                    "present",
                    1,
                    "decided",
                    "x".repeat(201))))
        .isNotEmpty();
    assertThat(browser("asha").get("/u/B1/meetings?sheet=x").statusCode()).isEqualTo(400);
  }

  @Test
  void thePageTakesTheFormInBothLanguages() {
    Browser nisha = browser("nisha");
    assertThat(nisha.get("/u/W1/meetings").body()).contains("बैठक हुई", "किस दिन हुई");
    assertThat(
            nisha
                .post(
                    "/acts/meetings.note-meeting",
                    "id",
                    id().toString(),
                    "unit",
                    "W1",
                    "heldOn",
                    "31-12-2199",
                    "place",
                    "घर",
                    "present",
                    "4",
                    "decided",
                    "<b>रविवार</b>")
                .body())
        .contains("अभी हुई नहीं", "&lt;b>रविवार");
    assertThat(
            nisha
                .post(
                    "/acts/meetings.note-meeting",
                    "id",
                    id().toString(),
                    "unit",
                    "W1",
                    "heldOn",
                    TODAY.toString(),
                    "place",
                    "घर",
                    "present",
                    "4",
                    "decided",
                    "हर रविवार मिलेंगे")
                .statusCode())
        .isEqualTo(303);
    assertThat(nisha.get("/u/W1/meetings").body())
        .contains("तय हुआ: हर रविवार मिलेंगे", "4 उपस्थित");
    nisha.get("/language?to=en&back=/");
    assertThat(nisha.get("/u/W1/meetings").body())
        .contains(
            "Meetings", "1 meeting in 1 unit, 4 present in all", "Decided: हर रविवार मिलेंगे");
    nisha.get("/language?to=hi&back=/");
  }
}
