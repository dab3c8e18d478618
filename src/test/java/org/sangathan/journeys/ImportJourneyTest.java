package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The district office brings its own list, sees what is wrong with it, mends it, looks at what
/// would happen, takes it, is told that it came before, and takes it back.
@OwnDatabase
@TestPropertySource(properties = "sangathan.jobs=true")
class ImportJourneyTest extends InSmallWorld {
  private static final String DIRTY =
      """
      मतदान केंद्रों की सूची,,,
      कोड,स्तर,ऊपर की इकाई,हिंदी नाम
      J-1,बूथ,SEC1,प्राथमिक विद्यालय कक्ष 1
      J-2,बूथ,SEC9,प्राथमिक विद्यालय कक्ष 2
      J-3,बूथ,SEC1,çkFkfed fo|ky; dk Hkou
      B1,,,पलाशगंज नया कक्ष
      """;
  private static final String MENDED =
      DIRTY.replace("SEC9", "SEC2").replace("çkFkfed fo|ky; dk Hkou", "प्राथमिक विद्यालय का भवन");

  @LocalServerPort private int port;

  @Test
  void aListIsMendedLookedAtTakenAndTakenBack() {
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.click("nav a[href='/uploads']");

      send(office, "list.csv", DIRTY);
      assertThat(office.locator("main .note-bad").innerText())
          .contains("2 पंक्तियों में ग़लतियाँ हैं");
      office.click(".tabs a[href*='state=error']");
      assertThat(office.locator("main section tbody tr").allInnerTexts())
          .hasSize(2)
          .anySatisfy(row -> assertThat(row).contains("J-2", "SEC9", "3063"))
          .anySatisfy(row -> assertThat(row).contains("J-3", "कृति देव", "3068"));
      assertThat(office.locator("form[action$='import-units']").count()).isZero();
      browser.assertUsable(office);
      browser.photograph(office, "journey-import-mistakes");

      send(office, "mended.csv", MENDED);
      assertThat(office.locator("main .note-good").innerText()).contains("4 पंक्तियाँ कुछ बदलेंगी");
      assertThat(office.locator("main section tbody").innerText())
          .contains("J-3", "प्राथमिक विद्यालय पलाशगंज कक्ष 1", "पलाशगंज नया कक्ष");
      assertThat(organisation.unit("J-1")).isEmpty();
      office.click("form[action$='import-units'] button");
      office.waitForSelector("form[action$='undo-import']");
      String taken = office.url();
      assertThat(office.locator("main .note-good").innerText()).contains("3 नई, 1 बदली");
      assertThat(organisation.unit("J-2").orElseThrow().nameHi())
          .isEqualTo("प्राथमिक विद्यालय कक्ष 2");

      send(office, "again.csv", MENDED);
      assertThat(office.locator("main .note-bad").innerText()).contains("ठीक यही फ़ाइल", "6202");
      office.click("main .note-bad a");
      assertThat(office.url()).isEqualTo(taken);

      office.click("form[action$='undo-import'] button");
      office.waitForSelector(".state-undone");
      assertThat(organisation.unit("J-1")).isEmpty();
      assertThat(organisation.unit("B1").orElseThrow().nameHi())
          .isEqualTo("प्राथमिक विद्यालय पलाशगंज कक्ष 1");
      browser.assertUsable(office);
      browser.photograph(office, "journey-import-undone");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  @Test
  void aLargeListIsWatchedLeftAndFoundAgain() {
    StringBuilder file = new StringBuilder("code,level,parent_code,name_en\n");
    for (int i = 0; i < 6_000; i++) file.append("G-%d,booth,SEC3,Room %d\n".formatted(i, i));
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(360, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      send(office, "large.csv", file.toString());
      assertThat(office.locator("main").innerText()).contains("फ़ाइल बड़ी है");
      browser.assertUsable(office);
      browser.photograph(office, "journey-import-large");

      office.click("form[action$='check-upload'] button");
      office.waitForSelector("form[action$='import-units']");
      String page = office.url();
      assertThat(office.locator("main .note-good").innerText()).contains("6,000 पंक्तियाँ");
      office.click("main section nav.sheets a[rel=next]");
      assertThat(office.locator("main section tbody tr").first().innerText()).contains("G-50");

      office.navigate(page);
      office.click("form[action$='import-units'] button");
      office.navigate("/works");
      office.waitForSelector("main >> text=यह फ़ाइल लें");
      office.navigate("/uploads");
      awaitState(office, "taken");
      assertThat(organisation.unit("G-5999")).isPresent();

      office.navigate(page);
      office.click("form[action$='undo-import'] button");
      office.waitForSelector("main .state-undone");
      assertThat(organisation.unit("G-5999")).isEmpty();
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private static void awaitState(Page page, String state) {
    for (int tries = 0; tries < 60 && page.locator("main .state-" + state).count() == 0; tries++) {
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(page.locator("main .state-" + state).count()).isPositive();
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
    page.navigate("/language?to=hi&back=/");
  }

  private static void send(Page page, String name, String file) {
    page.navigate("/uploads");
    page.setInputFiles(
        "input[type=file]",
        new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    page.click("form[action$='upload-file'] button");
    page.waitForSelector("main .note, main form[action$='check-upload']");
  }
}
