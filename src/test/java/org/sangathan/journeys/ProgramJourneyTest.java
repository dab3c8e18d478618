package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The district adds a program, gives it a post and a token; the program records somebody, which
/// stands in the trail under its name; then the district closes it.
class ProgramJourneyTest extends InSmallWorld {
  private static final String LIST = "/u/" + SmallWorld.DISTRICT + "/service-accounts";

  @LocalServerPort private int port;

  @Test
  void aProgramComesWorksAndGoes() {
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      office.navigate("/sign-in");
      office.fill("#sign-in-name", "dinesh");
      office.fill("#sign-in-password", PASSWORD);
      office.click(".door button[type=submit]");
      office.waitForURL(url -> !url.contains("/sign-in"));
      office.navigate(LIST);
      assertThat(office.locator("main").innerText()).contains("यहाँ कोई प्रोग्राम नहीं है");
      browser.assertUsable(office);
      office.fill("#new-program [name=name]", "दफ़्तर का पुराना सॉफ़्टवेयर");
      office.fill("#new-program [name=purpose]", "काग़ज़ के फ़ॉर्म भेजता है");
      office.click("#new-program button");
      office.waitForURL(url -> url.matches(".*/service-accounts/[0-9a-f-]{36}"));
      browser.assertUsable(office);
      office.click("form[action$='post-program'] button");
      office.waitForSelector("form[action$='make-token']");
      String secret = office.inputValue("form[action$='make-token'] [name=secret]");
      office.fill("form[action$='make-token'] [name=label]", "रात का काम");
      office.click("form[action$='make-token'] button");
      office.waitForSelector("form[action$='take-back-token']");
      assertThat(office.content()).contains("रात का काम").doesNotContain(secret);
      assertThat(records(secret).statusCode()).isEqualTo(200);
      office.navigate("/u/" + SmallWorld.DISTRICT + "/trail?below=true");
      assertThat(office.locator("tr:has-text('दफ़्तर का पुराना सॉफ़्टवेयर')").first().innerText())
          .contains("प्रोग्राम", "सदस्यता दर्ज करने वाला प्रोग्राम");
      office.navigate(LIST);
      browser.assertUsable(office);
      browser.photograph(office, "journey-program");
      office.click("main th a");
      office.click("form[action$='close-program'] button");
      office.waitForURL(url -> url.endsWith("/service-accounts"));
      assertThat(records(secret).statusCode()).isEqualTo(401);
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private HttpResponse<String> records(String secret) {
    return new org.sangathan.access.Browser(port)
        .with("Authorization", "Bearer " + secret)
        .postJson(
            "/api/v1/acts/membership.enrol-member",
            """
            {"id":"%s","unit":"%s","name":"कमला बाई","noPhone":true,"birthYear":1980,"consent":true}
            """
                .formatted(id(), SmallWorld.BOOTH_1));
  }
}
