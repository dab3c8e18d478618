package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who may record people while a drive runs.
@OwnDatabase
class EnrolInDriveTest extends InSmallWorld {
  private static final String ACT = "membership.enrol-member";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

  @LocalServerPort private int port;

  private final List<String> opened = new ArrayList<>();

  private Reply say(String act, Map<String, Object> fields) {
    Map<String, Object> said = new LinkedHashMap<>(fields);
    said.put("id", id().toString());
    said.put("unit", "AC1");
    return perform("dinesh", act, said);
  }

  private Reply open(List<String> kinds) {
    return say(
        "membership.open-drive",
        Map.of(
            "nameHi",
            "बूथ अभियान",
            "from",
            TODAY.minusDays(3).toString(),
            "to",
            TODAY.plusDays(3).toString(),
            "enrollers",
            kinds));
  }

  private void running(String... kinds) {
    opened.add(subject(open(List.of(kinds))));
  }

  @AfterEach
  void endDrives() {
    for (String drive : opened) {
      say(
          "membership.change-drive",
          Map.of("drive", drive, "from", "2026-01-01", "to", "2026-01-02"));
    }
  }

  private List<Integer> enrols(String who, String phone) {
    return refusals(perform(who, ACT, enrolment("B1", "गौरी", phone)));
  }

  @Test
  void whoseKindOfPostIsNotChosenRecordsNobodyWhileItRuns() {
    running("sector-in-charge");
    assertThat(enrols("asha", "9876581001")).containsExactly(4125);
    assertThat(enrols("chitra", "9876581002")).isEmpty();
    endDrives();
    assertThat(enrols("asha", "9876581001")).isEmpty();
  }

  @Test
  void whoeverMayRecordInOneOfTwoDrivesMayRecord() {
    running("sector-in-charge");
    running("booth-worker");
    assertThat(enrols("asha", "9876581003")).isEmpty();
    assertThat(enrols("chitra", "9876581004")).isEmpty();
    running();
    assertThat(enrols("dinesh", "9876581005")).isEmpty();
  }

  /// A phone without a network sends on Sunday what was done on Saturday.
  @Test
  void whatWasDoneBeforeItWasSettledSoIsTaken() {
    running("sector-in-charge");
    Map<String, Object> said = enrolment("B1", "गौरी", "9876581006");
    said.put("at", Instant.now().minus(Duration.ofHours(20)).toString());
    assertThat(refusals(perform("asha", ACT, said))).isEmpty();
  }

  @Test
  void theFormSaysBeforehandWhoRecordsPeople() {
    running("sector-in-charge");
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    assertThat(browser.get("/u/B1/enrol").body())
        .contains("“बूथ अभियान” में केवल इन पदों से", "<li>सेक्टर प्रभारी</li>");
  }

  @Test
  void onlyKindsThatMayRecordPeopleAreChosen() {
    assertThat(refusals(open(List.of("booth-worker", "auditor")))).containsExactly(4124);
    assertThat(refusals(open(List.of("no-such-post")))).containsExactly(4124);
  }
}
