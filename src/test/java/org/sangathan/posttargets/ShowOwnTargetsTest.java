package org.sangathan.posttargets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class ShowOwnTargetsTest extends InPostTargets {

  @Test
  void theHolderSeesBothCountsAndWhatTheyMean() {
    set("dinesh", "D1", "sector-in-charge", 40);
    enrol("chitra", "B1", 60001);
    enrol("asha", "B1", 60002);
    String page = page("chitra", "/me/targets");
    assertThat(page)
        .contains("मैंने स्वयं दर्ज किए: <strong>1</strong>", "मेरी इकाइयों में\">2 <small>5")
        .contains("चंदनपुर ने तय किया", "दोनों गिनतियों का अर्थ");
    assertThat(page("chitra", "/me/posts")).contains("href=\"/me/targets\"");
    assertThat(page("chitra", "/u/SEC1")).contains("class=\"own-targets\"");
    assertThat(page("dinesh", "/u/SEC1")).doesNotContain("class=\"own-targets\"");
  }

  /// What was recorded before the drive began is not of the drive.
  @Test
  void onlyTheDaysOfTheDriveCount() {
    hire("sona", "sector-in-charge", "SEC3");
    set("nisha", "AC2", "sector-in-charge", 40);
    Map<String, Object> early = enrolment("B4", "गीता", "9876561001");
    early.put("at", Instant.now().minus(Duration.ofDays(30)).toString());
    assertThat(refusals(perform("sona", "membership.enrol-member", early))).isEmpty();
    Map<String, Object> late = enrolment("B4", "सुमन", "9876561002");
    late.put("at", Instant.now().minus(Duration.ofDays(3)).toString());
    assertThat(refusals(perform("sona", "membership.enrol-member", late))).isEmpty();

    OwnTargetsPage.Counted counted = own.mine(actor("sona")).counted().getFirst();
    assertThat(counted.recorded()).isOne();
    assertThat(counted.lines().getFirst().made()).isOne();
  }

  /// Renewals count by whoever noted them, and of what stands only those who belong still.
  @Test
  void eachMeasureHasItsOwnCount() {
    hire("rani", "sector-in-charge", "SEC3");
    for (String measure : new String[] {"renewed", "standing"}) {
      assertThat(
              refusals(
                  say(
                      "nisha",
                      SET,
                      "SEC3",
                      "drive",
                      drive,
                      "postType",
                      "sector-in-charge",
                      "measure",
                      measure,
                      "value",
                      10)))
          .isEmpty();
    }
    Map<String, Object> old = enrolment("B4", "लता", "9876562001");
    old.put("at", Instant.now().minus(Duration.ofDays(400)).toString());
    String stays = subject(perform("bhola", "membership.enrol-member", old));
    assertThat(refusals(say("rani", "membership.renew-member", "B4", "person", stays))).isEmpty();
    enrol("rani", "B4", 62002);
    String leaves =
        subject(perform("rani", "membership.enrol-member", enrolment("B4", "उषा", "9876562003")));
    say("rani", "membership.withdraw-person", "B4", "person", leaves, "ground", "asked");

    assertThat(counted("renewed").recorded()).isOne();
    assertThat(counted("renewed").lines())
        .allMatch(line -> line.made() == figure("SEC3", "renewed"));
    assertThat(counted("standing").recorded()).isOne();
    assertThat(counted("standing").lines()).allMatch(line -> line.made() == claimed("SEC3"));
  }

  private OwnTargetsPage.Counted counted(String measure) {
    return own.mine(actor("rani")).counted().stream()
        .filter(one -> one.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWorkerHasNone() {
    set("nisha", "S1", "sector-in-charge", 40);
    assertThat(own.mine(actor("asha")).counted()).isEmpty();
    assertThat(page("asha", "/me/targets")).contains("आपके पद का कोई लक्ष्य तय नहीं है");
  }
}
