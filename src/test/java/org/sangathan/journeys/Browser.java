package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The machine's own Chromium, for tests that look at pages as people do. Each window watches that
/// nothing is asked of any other host, that nothing fails to load, and that no script complains.
public final class Browser implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final String base;
  private final List<String> troubles = new ArrayList<>();

  /// How a window looks: its width, its light and the language of its pages.
  public record Look(int width, String language, ColorScheme light) {
    public String name() {
      return width + "-" + language + "-" + light.name().toLowerCase(Locale.ROOT);
    }

    /// The three widths, both languages, light and dark.
    public static List<Look> all() {
      return Stream.of(360, 768, 1280)
          .flatMap(width ->
              Stream.of("hi", "en")
                  .flatMap(language ->
                      Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                          .map(light -> new Look(width, language, light))))
          .toList();
    }
  }

  private Browser(Path executable, String base) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(FLAGS)
                    .setHeadless(true));
    this.base = base;
  }

  /// Opens the browser on a server of this machine. Without a Chromium the test is skipped, except
  /// in CI, where it must be there.
  public static Browser on(int port) {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI needs Chromium: apt-get install chromium");
    }
    Assumptions.assumeTrue(
        executable.isPresent(), "no Chromium on this machine: browser tests are skipped");
    return new Browser(executable.orElseThrow(), "http://localhost:" + port);
  }

  private static Optional<Path> executable() {
    String chosen = Objects.requireNonNullElse(System.getenv("SANGATHAN_CHROMIUM"), "");
    return Stream.of(
            chosen, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// A window of a person who has not been here before.
  public Page window(Look look) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(look.width(), look.width() < 700 ? 740 : 900)
                .setHasTouch(look.width() < 700)
                .setColorScheme(look.light()));
    context.addCookies(List.of(new Cookie("language", look.language()).setUrl(base)));
    Page page = context.newPage();
    watch(page);
    return page;
  }

  /// A phone in Hindi by daylight.
  public Page phone() {
    return window(new Look(360, "hi", ColorScheme.LIGHT));
  }

  private void watch(Page page) {
    String host = URI.create(base).getAuthority();
    page.onRequest(request -> {
      URI address = URI.create(request.url().split("[?#]", 2)[0]);
      if (address.getScheme().startsWith("http") && !host.equals(address.getAuthority())) {
        troubles.add("asked a stranger: " + request.url());
      }
    });
    page.onResponse(response -> {
      boolean part = !response.request().isNavigationRequest();
      if (part && response.status() >= 400) {
        troubles.add(response.status() + " for " + response.url());
      }
    });
    page.onPageError(error -> troubles.add("script: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
        troubles.add("console: " + message.text());
      }
    });
  }

  /// What was seen so far that must not be: strange hosts, missing files, scripts that complain.
  public List<String> troubles() {
    return List.copyOf(troubles);
  }

  /// axe finds nothing serious, and the page is not wider than its window.
  public void assertUsable(Page page) {
    int seen = troubles.size();
    List<String> serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Browser::told)
                .toList();
    // axe itself tries a style of its own, which our policy refuses.
    troubles.subList(seen, troubles.size()).clear();
    assertThat(serious).as("axe on " + page.url()).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + page.url())
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(n -> n.getHtml()).toList();
  }

  /// Into `target/screenshots`, to be looked at.
  public void photograph(Page page, String name) {
    page.waitForFunction("document.fonts.status === 'loaded'");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            // Hiding the caret would need a style of its own in the page, which our policy forbids.
            .setCaret(ScreenshotCaret.INITIAL)
            .setFullPage(true));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
