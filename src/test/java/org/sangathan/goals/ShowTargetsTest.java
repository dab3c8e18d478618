package org.sangathan.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InRunningDrive;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowTargetsTest extends InRunningDrive {
  @LocalServerPort private int port;

  private String page(String name, String path) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aTargetShowsHowFarTheUnitIsOnItsOwnPageToo() {
    target("AC1", 30);
    perform("dinesh", "membership.enrol-member", enrolment("B1", "राधा", "9876571001"));

    String far = "<strong>" + figure("AC1", "enrolled") + "</strong> / 30";
    String targets = page("dinesh", "/u/AC1/targets?drive=" + drive);
    assertThat(targets).contains(far, "पीछे: आज तक 10 होने थे");
    assertThat(targets).contains("तक रोज़ 2 चाहिए", "चंदनपुर ने तय किया");
    assertThat(page("dinesh", "/u/AC1")).contains(far);
    assertThat(page("dinesh", "/u/SEC3")).doesNotContain("id=\"goals\"");
  }

  @Test
  void aWardReachesWhatItsLinkedBoothsReach() {
    target("W1", 50);
    perform("dinesh", "membership.enrol-member", enrolment("B2", "राधा", "9876571007"));

    long inTheWard = figure("B1", "enrolled") + figure("B2", "enrolled");
    assertThat(inTheWard).isPositive();
    assertThat(page("nisha", "/u/W1/targets?drive=" + drive))
        .contains("<strong>" + inTheWard + "</strong> / 50");
  }

  @Test
  void whatIsNotHandedOnIsSaidAndNeverScaled() {
    target("D1", 100);
    target("AC1", 30);
    target("AC2", 50);
    assertThat(page("dinesh", "/u/D1/targets?drive=" + drive))
        .contains("नीचे की इकाइयों का जोड़ 80 है, 20 किसी को नहीं दिए गए");
    target("AC2", 90);
    assertThat(page("dinesh", "/u/D1/targets?drive=" + drive))
        .contains("नीचे की इकाइयों का जोड़ 120 है, यह 20 ज़्यादा है");
  }

  /// The drive ended two days ago: what was done in it counts if it arrives within seven days.
  @Test
  void aDriveCountsByTheDayOfTheDeed() {
    target("SEC3", 10);
    target("AC2", 10);
    driveUntil(TODAY.minusDays(2));
    enrolled("9876572001", 0);
    enrolled("9876572002", 2);
    enrolled("9876572003", 3);
    enrolled("9876572004", 8);
    enrolled("9876572005", 20);

    for (String unit : new String[] {"SEC3", "AC2"}) {
      assertThat(page("dinesh", "/u/" + unit + "/targets?drive=" + drive))
          .as(unit)
          .contains("<strong>2</strong> / 10", "इनमें 2 बाद के दिन पहुँचे");
    }
  }

  private void enrolled(String phone, int daysAgo) {
    Map<String, Object> said = enrolment("B4", "सुशीला", phone);
    said.put("at", Instant.now().minus(Duration.ofDays(daysAgo)).toString());
    assertThat(refusals(perform("dinesh", "membership.enrol-member", said))).isEmpty();
  }

  @Test
  void aTargetThatIsChangedKeepsItsEarlierValueInSight() {
    target("SEC1", 40);
    target("SEC1", 80);
    for (String path : new String[] {"/u/SEC1", "/u/SEC1/targets?drive=" + drive}) {
      String page = page("dinesh", path);
      assertThat(page).as(path).contains("</strong> / 80", "class=\"course-target\"");
      assertThat(page).as(path).contains("से 40 ·", "से 80</p>").contains("तालिका में देखें");
    }
    assertThat(page("dinesh", "/u/AC1/targets?drive=" + drive)).doesNotContain("course-target");
  }

  /// Made new, renewed and standing are three counts: whoever renews is not new.
  @Test
  void renewalsAreCountedByTheDayOfTheDeedToo() {
    say("dinesh", "targets.set-target", "B4", "drive", drive, "measure", "renewed", "value", 40);
    long standing = figure("B4", "enrolled");
    for (int daysAgo : new int[] {0, 3, 8}) {
      Map<String, Object> said = enrolment("B4", "गीता", "98765733%02d".formatted(daysAgo));
      said.put("anyway", true);
      said.put("at", Instant.now().minus(Duration.ofDays(400)).toString());
      String person = subject(perform("bhola", "membership.enrol-member", said));
      Instant at = Instant.now().minus(Duration.ofDays(daysAgo));
      assertThat(
              refusals(
                  say("bhola", "membership.renew-member", "B4", "person", person, "at", "" + at)))
          .isEmpty();
    }
    assertThat(figure("B4", "enrolled")).isEqualTo(standing + 3);
    assertThat(page("dinesh", "/u/B4/targets?drive=" + drive))
        .contains("<strong>2</strong> / 40", "नवीनीकरण", "इनमें 1 बाद के दिन पहुँचे");
  }

  @Test
  void aBoothWorkerSeesTheBoothsTargetAndNoForms() {
    target("B1", 5);
    String page = page("asha", "/u/B1/targets?drive=" + drive);
    assertThat(page).contains("/ 5").doesNotContain("/acts/targets.set-target");
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    assertThat(browser.get("/u/B2/targets").statusCode()).isEqualTo(404);
  }

  @Test
  void whatHeldBeforeIsKeptAndShownWithWhoSetIt() {
    target("SEC2", 30);
    assertThat(page("dinesh", "/u/SEC2/targets?drive=" + drive)).doesNotContain("पहले क्या तय था");
    target("SEC2", 45);
    assertThat(page("dinesh", "/u/SEC2/targets?drive=" + drive))
        .contains("पहले क्या तय था")
        .contains("<strong>नए दर्ज लोग: 30 → 45</strong>", "चंदनपुर ने तय किया");

    say(
        "nisha",
        "membership.change-drive",
        "S1",
        "drive",
        drive,
        "from",
        TODAY.minusDays(9).toString(),
        "to",
        TODAY.plusDays(25).toString(),
        "fee",
        "20",
        "enrollers",
        List.of("booth-worker", "in-charge", "national-office"));
    assertThat(page("nisha", "/u/S1/targets?drive=" + drive))
        .contains("तक · शुल्क ₹20</strong>", "तक · शुल्क नहीं</strong>")
        .contains("बूथ कार्यकर्ता, प्रभारी, राष्ट्रीय कार्यालय");
  }

  @Test
  void aDriveThatIsNotThereShowsTheOneThatRuns() {
    assertThat(page("nisha", "/u/S1/targets?drive=none")).contains("सदस्यता अभियान");
    assertThat(page("nisha", "/u/N/targets")).contains("अभी कोई अभियान नहीं है");
  }
}
