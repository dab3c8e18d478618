package org.sangathan.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.papers.ReadBack;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class PrintCommitteeTest extends FormationWorld {
  @LocalServerPort private int port;

  @BeforeEach
  void rules() {
    require("BOOTH", "booth-worker", 1);
    require("BOOTH", "unit-secretary", 1, "required", false);
  }

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  private String text(String who, String unit) {
    return ReadBack.text(browser(who).download("/u/" + unit + "/committee.pdf"));
  }

  @Test
  void itSaysWhatThePageSays() {
    assertThat(text("dinesh", "B1"))
        .contains(
            "प्राथमिक विद्यालय पलाशगंज",
            "कमेटी",
            "बूथ (B1)",
            "asha",
            "बूथ कार्यकर्ता",
            "01-01-2020",
            "सचिव",
            "रिक्त",
            "पृष्ठ 1 / 1");
    Browser nisha = browser("nisha");
    nisha.get("/language?to=en&back=/");
    assertThat(ReadBack.text(nisha.download("/u/B1/committee.pdf")))
        .contains("Booth worker", "Vacant", "1 of 2 posts held", "Page 1 of 1");
    nisha.get("/language?to=hi&back=/");
  }

  @Test
  void numbersStandOnItForThoseWhoSeeThemOnThePage() {
    join("tara", "auditor", "AC1");
    String posting = access.postsOf(actor("asha").account()).getFirst().posting().toString();
    assertThat(
            refusals(
                say(
                    "asha",
                    "contacts.give-work-number",
                    "B1",
                    "posting",
                    posting,
                    "number",
                    "70145 23461",
                    "consent",
                    true,
                    "noticeVersion",
                    1)))
        .isEmpty();
    assertThat(text("dinesh", "B1")).contains("70145 23461", "काम का नंबर");
    assertThat(text("tara", "B1")).contains("asha").doesNotContain("23461", "काम का नंबर");
  }

  @Test
  void nobodyPrintsAUnitThatIsNotTheirs() {
    assertThat(browser("bhola").get("/u/B1/committee.pdf").statusCode()).isEqualTo(404);
    assertThat(browser("bhola").get("/u/B4/committee.pdf").statusCode()).isEqualTo(200);
  }
}
