package org.sangathan.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is typed to find somebody by stands in no address.
@OwnDatabase
class FindDoorTest extends InSmallWorld {
  private static final String ACT = "membership.enrol-member";
  private static final String NUMBER = "9876581001";
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|src|action|hx-get|hx-push-url)=\"([^\"]*)\"");
  private static final Pattern CURSOR = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");

  @LocalServerPort private int port;

  private Browser browser(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private static String lead(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void neitherTheAddressNorAnyLinkOfThePageCarriesWhatWasTyped() {
    perform("asha", ACT, enrolment("B1", "Radhika", NUMBER));
    String[] pages = {"people", "accounts", "trail", "public-offices"};
    Map<String, String> typed = new TreeMap<>(Map.of("Radhika", "Radhika", NUMBER, NUMBER));
    typed.put("+91 98765-81001", NUMBER);
    typed.put("asha", "asha");
    Browser nisha = browser("nisha");
    for (String page : pages)
      typed.forEach((text, trace) -> {
        String address = lead(nisha.seek("/u/B1/" + page, text, "below", "true"));
        assertThat(address).startsWith("/u/B1/" + page + "?").contains("below=true");
        String body = nisha.get(address).body();
        assertThat(body).contains("name=\"sought\"");
        for (Matcher link = ADDRESS.matcher(body); link.find(); )
          assertThat(link.group(1)).doesNotContain(trace);
        assertThat(address).doesNotContain(trace);
      });
  }

  @Test
  void furtherSheetsTheLanguageReloadAndTheWayBackGoOnWithIt() {
    for (int i = 0; i < 60; i++)
      perform("asha", ACT, enrolment("B1", "विमला " + i, "98765820%02d".formatted(i)));
    perform("asha", ACT, enrolment("B1", "तारामती", "9876582099"));
    Browser asha = browser("asha");
    String address = lead(asha.seek("/u/B1/people", "विमला"));
    String first = asha.get(address).body();
    assertThat(first).contains("विमला").doesNotContain("तारामती");
    assertThat(asha.get(address).body()).as("reloaded").doesNotContain("तारामती");
    assertThat(first).contains("back=" + URLEncoder.encode(address, UTF_8));
    Matcher next = CURSOR.matcher(first);
    assertThat(next.find()).isTrue();
    String second = asha.get(next.group(1).replace("&amp;", "&")).body();
    assertThat(second).contains("विमला").doesNotContain("तारामती");
  }

  @Test
  void aLinkThatIsPassedOnOpensForNobodyElse() {
    perform("asha", ACT, enrolment("B1", "गोमती देवी", "9876583001"));
    String address = lead(browser("nisha").seek("/u/B1/people", "गोमती"));
    HttpResponse<String> answer = browser("asha").get(address);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("यह खोज उसी खाते में खुलती है", "1024")
        .doesNotContain("गोमती");
    assertThat(browser("nisha").get(address).body()).contains("गोमती देवी");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish",
        "14",
        "AAEC",
        "%00",
        "गोमती",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatNobodySealedIsRefused(String sealed) {
    String path = "/u/B1/people?sought=" + URLEncoder.encode(sealed, UTF_8);
    HttpResponse<String> answer = browser("asha").get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("1024");
  }

  @Test
  void itLeadsNowhereElseAndTakesNoBooks() {
    Browser asha = browser("asha");
    for (String page :
        new String[] {"//elsewhere.example", "https://elsewhere.example/", "\\x", ""})
      assertThat(lead(asha.seek(page, "x"))).as(page).startsWith("/?sought=");
    assertThat(lead(asha.seek("/u/B1/people?sought=y#z", "x"))).startsWith("/u/B1/people?sought=");
    assertThat(lead(asha.seek("/u/B1/people", " "))).isEqualTo("/u/B1/people");
    assertThat(asha.seek("/u/B1/people", "क".repeat(3_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void whoIsNotSignedInOrHasNotTheSecretOfTheFormIsNotLedOn() {
    Browser nobody = new Browser(port);
    nobody.get("/sign-in");
    assertThat(nobody.seek("/u/B1/people", "x").headers().firstValue("Location").orElse(""))
        .doesNotContain("sought");
    Browser asha = browser("asha");
    assertThat(asha.post("/find", "_csrf", "guessed", "sought", "x").statusCode()).isEqualTo(403);
  }
}
