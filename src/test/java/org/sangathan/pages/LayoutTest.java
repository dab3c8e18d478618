package org.sangathan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangathan.journeys.Browser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = SampleHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutTest {

  @LocalServerPort int port;
  private Browser browser;

  @BeforeAll
  void open() {
    browser = Browser.on(port);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theFrameCanBeUsedInEveryWidthLanguageAndLight() {
    for (Browser.Look look : Browser.Look.all()) {
      lookAt("/refused", look);
    }
    assertThat(browser.troubles()).isEmpty();
  }

  @Test
  void whatCannotBeServedIsSaidOnAPageOfItsOwn() {
    for (Browser.Look look :
        List.of(
            new Browser.Look(360, "hi", ColorScheme.LIGHT),
            new Browser.Look(1280, "en", ColorScheme.DARK))) {
      for (String address : List.of("/nowhere", "/broken", "/strange-unit")) {
        lookAt(address, look);
      }
    }
  }

  private void lookAt(String address, Browser.Look look) {
    var page = browser.window(look);
    page.navigate(address);
    browser.assertUsable(page);
    browser.photograph(page, "frame" + address.replace('/', '-') + "-" + look.name());
    page.context().close();
  }

  @Test
  void theLanguageIsSwitchedWithoutLosingThePlace() {
    var page = browser.phone();
    page.navigate("/sample?tab=2");
    page.getByText("English").click();
    assertThat(page.url()).endsWith("/sample?tab=2");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    page.context().close();
  }

  @Test
  void theLightIsChosenInTheMenuByKeyboard() {
    var page = browser.phone();
    page.navigate("/sample");
    page.locator(".menu summary").focus();
    page.keyboard().press("Enter");
    browser.photograph(page, "frame-menu");
    browser.assertUsable(page);
    page.getByText("गहरा").click();
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    page.context().close();
  }

  @Test
  void slashLeadsToTheSearchBoxAndArrowsThroughItsResults() {
    var page = browser.window(Browser.Look.all().getLast());
    page.navigate("/sample");
    page.keyboard().press("/");
    page.keyboard().type("ram");
    page.getByRole(
            AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("two"))
        .waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/sample?q=2");
    page.context().close();
  }

  @Test
  void aDraftOutlivesAReload() {
    var page = browser.phone();
    page.navigate("/sample");
    page.locator("#sample-enrol--unit").fill("राम प्रकाश");
    page.reload();
    assertThat(page.locator("#sample-enrol--unit").inputValue()).isEqualTo("राम प्रकाश");
    page.context().close();
  }

  @Test
  void aPageIsStillReadOnPaperAndAtTwiceTheSize() {
    var page = browser.window(new Browser.Look(640, "hi", ColorScheme.LIGHT));
    page.navigate("/sample");
    page.emulateMedia(
        new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".tools").isVisible()).isFalse();
    browser.photograph(page, "frame-print");
    page.context().close();
  }
}
