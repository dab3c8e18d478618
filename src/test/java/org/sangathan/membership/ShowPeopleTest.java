package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowPeopleTest extends InSmallWorld {
  private static final String ACT = "membership.enrol-member";

  @LocalServerPort private int port;

  private String page(String name, String path) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void peopleAreListedMaskedAndFoundInEitherScript() {
    perform("asha", ACT, enrolment("B1", "शकुन्तला देवी", "9876561001"));
    perform("asha", ACT, enrolment("B1", "मीना कुमारी", "9876561002"));

    String all = page("asha", "/u/B1/people");
    assertThat(all).contains("शकुन्तला देवी", "मीना कुमारी", "98xxxxxx01");
    assertThat(all).doesNotContain("9876561001");

    assertThat(page("asha", "/u/B1/people?q=shakun"))
        .contains("शकुन्तला देवी")
        .doesNotContain("मीना कुमारी");
  }

  /// Rows stay in the cell in which they were born; the people are where their booth is.
  @Test
  void whoBelongsToABoothThatWentToAnotherConstituencyIsListedThere() {
    perform("dinesh", ACT, enrolment("B3", "तारा देवी", "9876561010"));
    Map<String, Object> move =
        Map.of("id", id().toString(), "unit", "B3", "to", "SEC3", "from", "2026-01-01");
    assertThat(refusals(perform("nisha", "organisation.move-unit", move))).isEmpty();

    assertThat(page("nisha", "/u/AC2/people")).contains("तारा देवी");
    assertThat(page("nisha", "/u/SEC3/people")).contains("तारा देवी");
    assertThat(page("nisha", "/u/AC1/people")).doesNotContain("तारा देवी");
    assertThat(page("nisha", "/u/D1/people")).contains("तारा देवी");
  }

  @Test
  void formsEndedByTheListOfJobsAreToldToTheDistrictFromTenUp() {
    String said = "सूची के काम की वजह से रुके फ़ॉर्म";
    for (int i = 0; i < 9; i++) endedByItsJob();
    assertThat(page("dinesh", "/u/D1/people")).doesNotContain(said);

    endedByItsJob();

    assertThat(page("dinesh", "/u/D1/people")).contains(said).contains("10 बार");
    assertThat(page("asha", "/u/B1/people")).doesNotContain(said);
  }

  private void endedByItsJob() {
    Map<String, Object> barred = enrolment("B1", "नाम छिपा", "9876561003");
    barred.put("barredJob", true);
    assertThat(refusals(perform("asha", ACT, barred))).containsExactly(4109);
  }
}
