package org.sangathan.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class WithdrawMeetingTest extends InSmallWorld {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @LocalServerPort private int port;

  private Reply withdraw(String who, String unit, String meeting) {
    return say(who, "meetings.withdraw-meeting", unit, "meeting", meeting);
  }

  private String page(String who, String unit) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get("/u/" + unit + "/meetings").body();
  }

  @Test
  void itIsNeitherShownNorCountedAndStaysInTheTrail() {
    String meeting =
        subject(
            say(
                "asha",
                "meetings.note-meeting",
                "B1",
                "heldOn",
                TODAY,
                "place",
                "ग़लत जगह",
                "present",
                9));
    assertThat(page("asha", "B1")).contains("ग़लत जगह", "meetings.withdraw-meeting");
    assertThat(page("dinesh", "D1"))
        .contains("ग़लत जगह")
        .doesNotContain("meetings.withdraw-meeting\"");
    assertThat(refusals(withdraw("bhola", "B4", meeting))).containsExactly(5401);
    assertThat(refusals(withdraw("bhola", "B1", meeting))).isNotEmpty().doesNotContain(5401);
    assertThat(refusals(withdraw("asha", "B1", UUID.randomUUID().toString())))
        .containsExactly(5401);
    assertThat(refusals(withdraw("chitra", "B1", meeting))).isEmpty();
    assertThat(refusals(withdraw("asha", "B1", meeting))).containsExactly(5401);
    assertThat(page("asha", "B1")).doesNotContain("ग़लत जगह").contains("कोई बैठक दर्ज नहीं हुई");
    assertThat(page("dinesh", "D1")).doesNotContain("ग़लत जगह");
    assertThat(lines(meeting)).isEqualTo(2);
  }

  private int lines(String subject) {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from act where subject = :subject")
        .param("subject", UUID.fromString(subject))
        .query(Integer.class)
        .single();
  }
}
