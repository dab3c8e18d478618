package org.sangathan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangathan.journeys.Browser;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = LayoutTest.House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutTest {

  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
  })
  @Import({
    Words.class,
    Assets.class,
    PageRenderer.class,
    Screens.class,
    Screens.Neighbours.class,
    ReadingChoices.class,
    Accent.class,
    Refusals.class,
    Problems.class,
    SafetyHeaders.class,
    Show.class
  })
  static class House {

    @Bean
    TemplateEngine templatesOfTests() {
      CodeResolver ours = new DirectoryCodeResolver(Path.of("src/main/jte"));
      CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));
      return TemplateEngine.create(
          new CodeResolver() {
            @Override
            public String resolve(String name) {
              return tests.exists(name) ? tests.resolve(name) : ours.resolve(name);
            }

            @Override
            public long getLastModified(String name) {
              return 0;
            }
          },
          Path.of("target/jte-test"),
          ContentType.Html);
    }

    @Bean
    SignedIn asha() {
      return request -> Optional.of(new Actor(new UUID(0, 1), "आशा देवी निषाद"));
    }

    @Bean
    Supplier<Masthead> masthead() {
      return () ->
          new Masthead("जन सेवा संगठन", "People's Service", "#0f5f66", Masthead.UNNAMED.zone());
    }

    @Bean
    NavigationEntry home() {
      return new NavigationEntry("frame.home", "/sample", null);
    }

    @Bean
    NavigationEntry search() {
      return new NavigationEntry("frame.search", "/find", null);
    }

    @Bean
    NavigationEntry account() {
      return new NavigationEntry("frame.account", "/mine", null);
    }
  }

  @Controller
  static class Show {

    @GetMapping("/sample")
    Page sample() {
      return SamplePage.invented();
    }

    @GetMapping("/refused")
    Page refused(HttpServletRequest request) {
      List<Complaint> complaints =
          List.of(
              new Complaint("unit", PlatformRefusal.FIELD_MISSING),
              new Complaint("at", PlatformRefusal.NOT_A_NUMBER));
      new Said("sample.enrol", Map.of("at", "बीस", "now", "यह लिखा था"), complaints)
          .bringTo(request);
      return SamplePage.invented();
    }

    @GetMapping("/broken")
    Page broken() {
      throw new IllegalStateException("broken on purpose");
    }

    @GetMapping("/strange-unit")
    Page strangeUnit() {
      throw new NotServed(PlatformRefusal.PLACE_UNKNOWN);
    }

    @GetMapping("/search")
    @ResponseBody
    String search() {
      return "<ul><li><a href='/sample?q=1'>one</a></li><li><a href='/sample?q=2'>two</a></li></ul>";
    }

    @PostMapping("/acts/sample.enrol")
    @ResponseBody
    String enrol() {
      return "";
    }
  }

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
