package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On a phone the in-charge of the district forms the executive of a constituency, changes it,
/// notes what it decided, dissolves it and forms it anew; and finds units for a joint body.
@OwnDatabase
class BodyJourneyTest extends InSmallWorld {
  private static final String FORM = "form[action$='form-body'] ";
  private static final String CHANGE = "form[action$='change-body'] ";
  private static final String NOTE = "form[action$='note-decision'] ";
  private static final String DISSOLVE = "form[action$='dissolve-body'] ";

  @LocalServerPort private int port;

  @Test
  void anExecutiveIsFormedDecidesIsDissolvedAndFormedAnew() {
    hold("hema", "unit-president");
    for (String name : List.of("kavita", "lata", "mohan")) hold(name, "unit-secretary");
    hold("elder", "mentor");
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      signIn(phone);
      findUnits(browser, phone);
      form(browser, phone);
      change(phone);
      decide(browser, phone);
      assertThat(phone.locator("main").innerText()).contains("4 में से 3 उपस्थित, कोरम 3");
      phone.click("a:has-text('पहले कौन सदस्य थे')");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-body-history");
      assertThat(phone.locator("main").innerText()).contains("hema", "elder", "बिना मत");
      phone.goBack();
      formAnew(browser, phone);
      phone.navigate("/u/AC1/committee");
      String pdf = phone.locator("a[href*='committee.pdf']").first().getAttribute("href");
      assertThat(new String(phone.request().get(pdf).body(), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  private void findUnits(Browser browser, Page phone) {
    phone.navigate("/u/D1/bodies/form");
    phone.check("#joint-units [value=AC1]");
    phone.fill("#find-unit", "kesarbagh");
    phone.check("#joint-units [value=SEC2]");
    assertThat(phone.isChecked("#joint-units [value=AC1]")).isTrue();
    browser.assertUsable(phone);
    browser.photograph(phone, "journey-body-joint");
  }

  private static void form(Browser browser, Page phone) {
    phone.navigate("/u/AC1/bodies");
    phone.click("a:has-text('समिति गठित करें')");
    phone.fill(FORM + "[name=nameHi]", "कार्यकारिणी");
    phone.fill(FORM + "[name=nameEn]", "Executive");
    phone.check(FORM + "[name=posts][value=unit-president]");
    phone.check(FORM + "[name=posts][value=unit-secretary]");
    assertThat(phone.isChecked(FORM + "[name=mentors][value=mentor]")).isTrue();
    browser.assertUsable(phone);
    browser.photograph(phone, "journey-body-form");
    phone.click(FORM + ".buttons button");
    phone.waitForSelector("text=समिति गठित हुई।");
    assertThat(phone.locator("main").innerText()).contains("4 सदस्य, कोरम 2", "elder");
  }

  private static void change(Page phone) {
    phone.click("a:has-text('समिति बदलें')");
    phone.fill(CHANGE + "[name=quorum]", "75");
    phone.click(CHANGE + "button[type=submit]");
    phone.waitForSelector("text=4 सदस्य, कोरम 3");
  }

  private static void decide(Browser browser, Page phone) {
    phone.click("#note summary");
    phone.fill(NOTE + "[name=text]", "हर रविवार बूथ पर बैठक होगी");
    phone.fill(NOTE + "[name='present.AC1']", "२");
    phone.click(NOTE + "button[type=submit]");
    phone.waitForSelector("text=4 में से कम से कम 3");
    browser.assertUsable(phone);
    browser.photograph(phone, "journey-body-quorum");
    phone.fill(NOTE + "[name='present.AC1']", "३");
    phone.click(NOTE + "button[type=submit]");
    phone.waitForSelector("text=निर्णय दर्ज हो गया");
    browser.assertUsable(phone);
    browser.photograph(phone, "journey-body");
  }

  private static void formAnew(Browser browser, Page phone) {
    phone.click("#dissolve summary");
    phone.check(DISSOLVE + "[name=decision]");
    phone.fill(DISSOLVE + "[name=ground]", "कार्यकाल पूरा हुआ");
    phone.click(DISSOLVE + "button[type=submit]");
    phone.waitForSelector("text=आधार: कार्यकाल पूरा हुआ");
    phone.click("a:has-text('पुनर्गठन करें')");
    phone.click(FORM + ".buttons button");
    phone.waitForSelector("text=समिति का पुनर्गठन हुआ।");
    assertThat(phone.locator("main").innerText()).contains("इससे पहले:", "4 सदस्य, कोरम 3");
    browser.photograph(phone, "journey-body-anew");
  }

  private void hold(String name, String kind) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                id(),
                kind,
                SmallWorld.place(SmallWorld.AC1),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private static void signIn(Page page) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", "dinesh");
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
