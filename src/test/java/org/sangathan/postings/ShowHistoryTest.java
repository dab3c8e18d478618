package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who held which post on which day.
@OwnDatabase
class ShowHistoryTest extends InSmallWorld {
  @LocalServerPort private int port;

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  private UUID hire(String name) {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                posting,
                "booth-worker",
                SmallWorld.place(SmallWorld.BOOTH_2),
                LocalDate.of(2021, 5, 1))),
        PASSWORD);
    return posting;
  }

  @Test
  void aPostStandsAsItWasOnADayAndWithTheGroundOnWhichItEnded() {
    UUID posting = hire("gauri");
    assertThat(
            refusals(
                say(
                    "chitra",
                    "access.end-post",
                    SmallWorld.BOOTH_2,
                    "account",
                    actor("gauri").account(),
                    "posting",
                    posting,
                    "ground",
                    "resigned",
                    "decision",
                    "पत्र 14")))
        .isEmpty();
    Browser chitra = browser("chitra");
    String page = "/u/B2/post-history";
    assertThat(chitra.get(page).body())
        .contains("gauri", "स्वयं पद छोड़ा: पत्र 14", "नियुक्त")
        .doesNotContain("/formation?on=");
    assertThat(chitra.get(page + "?on=01-05-2021").body())
        .contains("gauri", "/u/B2/formation?on=2021-05-01");
    assertThat(chitra.get("/u/B2/formation?on=2021-05-01").body())
        .contains("/u/B2/post-history?on=2021-05-01");
    assertThat(chitra.get("/u/B2/formation").body()).doesNotContain("/post-history?on=");
    Browser asha = browser("asha");
    assertThat(asha.get("/u/B1/post-history").statusCode()).isEqualTo(404);
    assertThat(asha.get("/u/B1/formation?on=2021-05-01").body()).doesNotContain("/post-history");
    assertThat(chitra.get(page + "?on=30-04-2021").body()).doesNotContain("gauri");
    assertThat(chitra.get(page + "?on=nonsense").body())
        .contains("gauri", "“nonsense” तारीख़ के रूप में पढ़ा नहीं गया");
    assertThat(chitra.get("/u/B2/office-bearers/" + actor("gauri").account()).body())
        .contains("gauri", "स्वयं पद छोड़ा: पत्र 14")
        .doesNotContain("postings.transfer-office-bearer");
    assertThat(chitra.get("/u/B2/committee").body()).doesNotContain("gauri");
  }

  @Test
  void nobodySeesItBeyondTheirUnits() {
    hire("hira");
    Browser bhola = browser("bhola");
    UUID account = actor("hira").account();
    assertThat(bhola.get("/u/B2/post-history").statusCode()).isEqualTo(404);
    assertThat(bhola.get("/u/B2/office-bearers/" + account).statusCode()).isEqualTo(404);
    Browser chitra = browser("chitra");
    assertThat(chitra.get("/u/B2/office-bearers/" + account).statusCode()).isEqualTo(200);
    assertThat(chitra.get("/u/B1/office-bearers/" + account).statusCode()).isEqualTo(404);
  }
}
