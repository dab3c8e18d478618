package org.sangathan.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowHelpTest extends InSmallWorld {
  @LocalServerPort private int port;

  private Browser browser(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private void join(String name, String post, String unit) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, id(), post, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  @Test
  void oneAsksWhoHoldsAPostInTheNearestUnitAboveAndNobodyElse() {
    assertThat(browser("asha").get("/help").body())
        .contains("<strong>chitra")
        .doesNotContain("<strong>asha", "<strong>bhola", "<strong>dinesh", "<strong>nisha");
    assertThat(browser("chitra").get("/help").body()).doesNotContain("<strong>nearest");
    join("nearest", "in-charge", "AC1");
    assertThat(browser("chitra").get("/help").body())
        .contains("<strong>nearest")
        .doesNotContain("<strong>chitra", "<strong>dinesh");
  }

  @Test
  void whoeverStandsAtTheTopIsSentToTheMachine() {
    assertThat(browser("nisha").get("/help").body()).contains("संगठन की मशीन जो सँभालते हैं");
  }

  @Test
  void everyPageOpensItAndAnErrorBringsItsNumber() {
    Browser asha = browser("asha");
    assertThat(asha.get("/u/B1").body()).contains("href=\"/help\"");
    assertThat(asha.get("/u/B4").body()).contains("href=\"/help?number=");
    assertThat(asha.get("/help?number=1012").body()).contains("क्रमांक 1012 है");
    assertThat(asha.get("/help?number=x").statusCode()).isEqualTo(400);
    assertThat(new Browser(port).get("/help").statusCode()).isEqualTo(303);
  }

  @Test
  void whatWaitsForTheirYesIsCounted() {
    join("omkar", "national-office", SmallWorld.NATION);
    join("prabha", "in-charge", SmallWorld.DISTRICT);
    assertThat(browser("omkar").get("/help").body()).doesNotContain("मंज़ूरी के लिए");
    say(
        "nisha",
        "access.give-post",
        SmallWorld.NATION,
        "account",
        actor("prabha").account(),
        "postType",
        "national-office");
    assertThat(browser("omkar").get("/help").body()).contains("1 काम आपकी मंज़ूरी के लिए");
    assertThat(browser("nisha").get("/help").body()).doesNotContain("मंज़ूरी के लिए");
  }
}
