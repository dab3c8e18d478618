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
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The district splits a booth: it looks, does it, finds the person in the new unit, and takes it
/// back; then it brings the booth list of an election, and takes that back.
@OwnDatabase
class RedrawingJourneyTest extends InSmallWorld {
  private static final String BOOTH = "/u/" + SmallWorld.BOOTH_4;
  private static final String SPLIT = "form[action$='split-unit']";
  private static final String MERGE = "form[action$='merge-units']";
  private static final String LIST =
      """
      बूथ सूची 2027,,,
      पुराना कोड,नया कोड,हिंदी नाम,प्रतिशत
      B1,B1,,
      B2,B2-K,विद्यालय कक्ष 2 क,50
      B2,B2-KH,विद्यालय कक्ष 2 ख,50
      B3,B1,,
      """;

  @LocalServerPort private int port;

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private String enrol(String unit, String name, String phone) {
    return subject(perform("nisha", "membership.enrol-member", enrolment(unit, name, phone)));
  }

  @Test
  void aBoothIsSplitAndEverybodyIsFoundInTheNewOneAndBack() {
    enrol(SmallWorld.BOOTH_4, "राधा कुमारी", "9876543210");
    String second = enrol(SmallWorld.BOOTH_4, "सीता देवी", "9876543211");
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(360, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      office.navigate(BOOTH + "/redraw");
      browser.assertUsable(office);
      browser.photograph(office, "journey-redraw-before");
      office.click("details:has(" + SPLIT + ") > summary");
      browser.assertUsable(office);
      browser.photograph(office, "journey-redraw-form");

      office.fill(SPLIT + " [name=code1]", "b 4/a");
      office.fill(SPLIT + " [name=nameHi1]", "नया कक्ष");
      office.fill(SPLIT + " [name=share]", "1");
      office.click(SPLIT + " .buttons button");
      office.waitForSelector(SPLIT + " .error, main .note-bad");
      assertThat(office.locator(SPLIT + " .note-bad").innerText()).contains("नई इकाई का कोड");
      browser.assertUsable(office);
      browser.photograph(office, "journey-redraw-refused");

      office.fill(SPLIT + " [name=code1]", "B4-A");
      office.fill(SPLIT + " [name=share1]", "1");
      office.click(SPLIT + " .buttons button");
      office.waitForSelector(SPLIT + " .outlook");
      assertThat(office.locator(SPLIT + " .outlook").innerText())
          .contains("“B4” चलती रहेगी", "तब “B4” में 1 व्यक्ति होगा", "तब “B4-A” में 1 व्यक्ति");
      assertThat(organisation.unit("B4-A")).isEmpty();
      browser.assertUsable(office);
      browser.photograph(office, "journey-redraw-look");

      office.check(SPLIT + " [name=sure]");
      office.click(SPLIT + " > .buttons button");
      office.waitForSelector("text=इकाई बाँट दी गई।");
      browser.assertUsable(office);
      browser.photograph(office, "journey-redraw-done");
      office.navigate("/u/B4-A/people");
      assertThat(office.locator("main").innerText()).contains("सीता देवी").doesNotContain("राधा");
      office.navigate("/u/B4-A/people/" + second);
      browser.assertUsable(office);

      office.navigate(BOOTH + "/redraw");
      office.click("form[action$='undo-redrawing'] button");
      office.waitForSelector("text=वापस ले लिया गया");
      browser.photograph(office, "journey-redraw-undone");
      assertThat(claimed(SmallWorld.BOOTH_4)).isEqualTo(2);

      Page wide = browser.window(new Look(1280, "en", ColorScheme.LIGHT));
      signIn(wide, "nisha");
      wide.navigate("/language?to=en&back=" + BOOTH + "/redraw");
      wide.click("details:has(" + SPLIT + ") > summary");
      wide.click("details:has(" + MERGE + ") > summary");
      browser.assertUsable(wide);
      browser.photograph(wide, "journey-redraw-wide");
      wide.fill(MERGE + " [name=with]", "B3");
      wide.click(MERGE + " .buttons button");
      wide.waitForSelector(MERGE + " .outlook");
      assertThat(wide.locator(MERGE + " .outlook").innerText())
          .contains("“B3” closes", "“B4” has 2 people then");
      browser.assertUsable(wide);
      browser.photograph(wide, "journey-redraw-merge-look");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  @Test
  void theBoothListOfAnElectionIsLookedAtTakenAndTakenBack() {
    enrol(SmallWorld.BOOTH_2, "राधा कुमारी", "9876543212");
    enrol(SmallWorld.BOOTH_2, "सीता देवी", "9876543213");
    long before = claimed(SmallWorld.BOOTH_2);
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(office, "dinesh");
      send(office, "wrong.csv", LIST.replace("B3,B1", "B9,B1").replace(",50", ",40"));
      office.click(".tabs a[href*='state=error']");
      assertThat(office.locator("main section tbody").innerText()).contains("B9", "5867");
      browser.assertUsable(office);
      browser.photograph(office, "journey-list-mistakes");

      send(office, "list.csv", LIST);
      assertThat(office.locator("main").innerText())
          .contains("2 नई बनेंगी, 2 बंद होंगी, 1 बदली सीमा के साथ चलेंगी", "लोग:");
      browser.assertUsable(office);
      browser.photograph(office, "journey-list-look");
      office.setViewportSize(360, 800);
      browser.assertUsable(office);
      browser.photograph(office, "journey-list-look-narrow");
      office.navigate("/language?to=en&back=" + office.url().replaceFirst("^https?://[^/]+", ""));
      browser.photograph(office, "journey-list-look-english");
      office.navigate("/language?to=hi&back=" + office.url().replaceFirst("^https?://[^/]+", ""));
      office.setViewportSize(1280, 800);
      office.click("form[action$='import-booth-list'] button");
      office.waitForSelector("form[action$='undo-booth-list']");
      assertThat(claimed("B2-K") + claimed("B2-KH")).isEqualTo(before);
      String file = office.url();

      office.navigate("/u/" + SmallWorld.DISTRICT + "/redraw");
      browser.assertUsable(office);
      browser.photograph(office, "journey-list-past");
      assertThat(office.locator("main").innerText()).contains("यहाँ लाई गई सूचियाँ");
      office.navigate("/u/B2-K/redraw");
      browser.assertUsable(office);
      browser.photograph(office, "journey-list-unit");

      office.navigate(file);
      office.click("form[action$='undo-booth-list'] button");
      office.waitForSelector(".state-undone");
      assertThat(claimed(SmallWorld.BOOTH_2)).isEqualTo(before);
      browser.photograph(office, "journey-list-undone");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private static void send(Page page, String name, String file) {
    page.navigate("/u/" + SmallWorld.DISTRICT + "/uploads");
    page.selectOption("form[action$='upload-file'] [name=kind]", "booth-list");
    page.setInputFiles(
        "input[type=file]",
        new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    page.click("form[action$='upload-file'] button");
    page.waitForSelector("main .tabs");
  }
}
