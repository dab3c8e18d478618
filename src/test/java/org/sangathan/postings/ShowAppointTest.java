package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowAppointTest extends InSmallWorld {
  @LocalServerPort private int port;

  private String page(String who, String address) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(address).body();
  }

  @Test
  void thoseAtWorkComeInTheOrderOfTheirDaysAtWork() {
    perform("bhola", "membership.enrol-member", enrolment("B4", "राधा", "9876500011"));
    perform("bhola", "membership.enrol-member", enrolment("B4", "सीता", "9876500012"));
    String body = page("dinesh", "/u/D1/appoint?post=unit-secretary");
    assertThat(body).contains("1 दिन काम").contains("2 लोग दर्ज");
    assertThat(body.indexOf("bhola")).isPositive().isLessThan(body.indexOf("asha"));
    assertThat(body).contains("कोई प्रमाण दर्ज नहीं").doesNotContain("राधा", "98765");
  }

  @Test
  void nobodyIsShownFromOutsideAndNothingIsGivenThatIsNotHeld() {
    assertThat(page("chitra", "/u/SEC1/appoint?post=unit-secretary"))
        .contains("asha")
        .doesNotContain("bhola");
    assertThat(page("chitra", "/u/SEC1/appoint?post=in-charge")).contains("4523");
    assertThat(page("chitra", "/u/SEC1/appoint?post=rubbish")).contains("4523");
    assertThat(page("chitra", "/u/SEC3/appoint?post=unit-secretary")).doesNotContain("bhola");
    assertThat(page("asha", "/u/" + SmallWorld.BOOTH_1 + "/appoint?post=booth-worker"))
        .doesNotContain("यहाँ काम कर रहे लोग");
  }
}
