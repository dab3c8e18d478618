package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.sangathan.figures.DayClose;
import org.sangathan.house.OwnDatabase;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The office opens a drive, hands targets down to every booth, looks at what a second handing down
/// would change before it does so, and a booth worker sees the booth's pace on a phone.
@OwnDatabase
@TestPropertySource(properties = "sangathan.jobs=true")
class DriveJourneyTest extends InSmallWorld {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final String CASCADE = "form[action='/acts/targets.cascade-target'] ";

  @LocalServerPort private int port;
  @Autowired private DayClose days;

  @Test
  void aDriveReachesEveryBoothAndItsPaceIsSeenThere() {
    try (Browser browser = Browser.on(port)) {
      Page office = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      signIn(office, "nisha");
      openDrive(office);

      handDown(office, "90");
      assertThat(refusal(office)).contains("13 इकाइयों को पहली बार लक्ष्य मिलेगा", "0 से 180 होगा");
      assertThat(targets("S1")).isZero();
      sendAgainAsSure(office);
      assertThat(office.locator(".goal-value").first().innerText()).isEqualTo("0 / 180");
      browser.assertUsable(office);

      handDown(office, "60");
      assertThat(refusal(office)).contains("13 का घटेगा", "180 से 120 होगा");
      sendAgainAsSure(office);
      assertThat(office.locator(".goal-value").first().innerText()).isEqualTo("0 / 120");

      perform("asha", "membership.enrol-member", enrolment("B1", "सावित्री", "9876581001"));
      office.navigate("/u/D1");
      assertThat(office.locator(".evening").innerText())
          .contains("शरद अभियान में 120 में से 1 हुए");
      assertThat(office.locator(".needs").innerText()).contains("लक्ष्य की चाल से 39 पीछे");
      office.click(".comparison a:has-text('लीग देखें')");
      office.click(".league a:has-text('बूथ')");
      assertThat(office.locator(".league tbody th").first().innerText()).contains("कक्ष 1");
      browser.assertUsable(office);
      browser.photograph(office, "journey-league");

      Page phone = browser.phone();
      signIn(phone, "asha");
      phone.navigate("/u/B1/targets");
      assertThat(phone.locator(".goal-value").innerText()).isEqualTo("1 / 15");
      assertThat(phone.locator(".goal-pace").first().innerText()).contains("पीछे: आज तक 5 होने थे");
      browser.assertUsable(phone);
      phone.navigate("/u/B1");
      assertThat(phone.locator(".unit-goals .goal-value").innerText()).isEqualTo("1 / 15");
      browser.photograph(phone, "journey-drive");

      for (int ago = 1; ago <= 9; ago++) recordedOn(TODAY.minusDays(ago), "B1", 2);
      days.refold();
      phone.navigate("/u/B1");
      assertThat(phone.locator(".unit-goals .goal-value").innerText()).isEqualTo("19 / 15");
      assertThat(phone.locator(".goal-pace").allInnerTexts().toString())
          .contains("अभियान के अंत तक अनुमान: ");
      assertThat(phone.locator(".course .course-band").count()).isEqualTo(1);
      assertThat(phone.locator(".course").innerText()).contains("से 23", "से 15");
      phone.locator(".course summary").click();
      assertThat(phone.locator(".course tbody tr").first().innerText()).contains("अनुमान");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-drive-band");
    }
  }

  private long targets(String unit) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select count(*) from target t join unit u on u.id = t.unit_id
            where u.code = :code
            """)
        .param("code", unit)
        .query(Long.class)
        .single();
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", name);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private static void openDrive(Page office) {
    office.navigate("/u/S1/targets");
    unfold(office, "membership.open-drive");
    String form = "form[action='/acts/membership.open-drive'] ";
    office.fill(form + "[name=nameHi]", "शरद अभियान");
    office.fill(form + "[name=from]", DAY.format(TODAY.minusDays(9)));
    office.fill(form + "[name=to]", DAY.format(TODAY.plusDays(20)));
    office.click(form + "button[type=submit]");
    office.waitForSelector("[data-accepted]");
  }

  private static void handDown(Page office, String each) {
    unfold(office, "targets.cascade-target");
    office.fill(CASCADE + "[name=value]", each);
    office.selectOption(CASCADE + "[name=level]", new SelectOption().setLabel("विधानसभा क्षेत्र"));
    office.selectOption(CASCADE + "[name=lowest]", new SelectOption().setLabel("बूथ"));
    office.click(CASCADE + "button[type=submit]");
    office.waitForSelector(CASCADE + "[name=sure]");
  }

  private static String refusal(Page office) {
    return office.locator(CASCADE + ".error").last().innerText();
  }

  private static void sendAgainAsSure(Page office) {
    office.check(CASCADE + "[name=sure]");
    office.click(CASCADE + "button[type=submit]");
    office.waitForURL(url -> url.contains("/targets?drive="));
    office.waitForSelector("[data-accepted]");
  }

  private static void unfold(Page page, String act) {
    Locator details =
        page.locator("details.change")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("form[action='/acts/" + act + "']")));
    if (details.getAttribute("open") == null) details.locator("summary").click();
  }
}
