package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// By `./sangathan journey keycloak` only: against a real Keycloak, Asha comes in because the
/// operator trusts its user names, and Dinesh, who has another name there, links himself.
class KeycloakJourney extends InSmallWorld {
  private static final int DIRECTORY = freePort();
  private static final String ISSUER = "http://localhost:" + DIRECTORY + "/realms/sangathan";
  private static final String SECRET = "a secret of the journey";

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry settings) {
    settings.add("sangathan.sso.issuer", () -> ISSUER);
    settings.add("sangathan.sso.client-id", () -> "sangathan");
    settings.add("sangathan.sso.client-secret", () -> SECRET);
    settings.add("sangathan.sso.label-hi", () -> "कार्यालय निर्देशिका");
    settings.add("sangathan.sso.label-en", () -> "Office directory");
    settings.add("sangathan.sso.match", () -> "preferred_username");
  }

  @Test
  void peopleComeInByTheDirectory(@TempDir Path folder) throws IOException, InterruptedException {
    Process keycloak = start(folder);
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      phone.navigate("/sign-in?next=/me");
      browser.photograph(phone, "journey-keycloak-door");
      phone.click("a[href^='/sign-in/single']");
      sayThere(phone, "asha");
      phone.waitForURL(url -> url.endsWith("/me"));
      assertThat(phone.locator("h1").innerText()).isEqualTo("asha");

      Page desk = browser.window(new Look(1280, "en", ColorScheme.LIGHT));
      desk.navigate("/sign-in");
      desk.fill("#sign-in-name", "dinesh");
      desk.fill("#sign-in-password", PASSWORD);
      desk.click(".door button[type=submit]");
      desk.waitForURL(url -> !url.contains("/sign-in"));
      desk.navigate("/me/single-sign-on");
      desk.click("a[href='/me/single-sign-on/confirm']");
      sayThere(desk, "d.office");
      desk.waitForSelector("input[name=statement]", hidden());
      browser.photograph(desk, "journey-keycloak-link");
      desk.click("form:has([name=statement]) button");
      desk.waitForSelector(".rows");
      browser.photograph(desk, "journey-keycloak-linked");

      Page other = browser.window(new Look(1280, "hi", ColorScheme.LIGHT));
      other.navigate("/sign-in?next=/me");
      other.click("a[href^='/sign-in/single']");
      sayThere(other, "d.office");
      other.waitForURL(url -> url.endsWith("/me"));
      assertThat(other.locator("h1").innerText()).isEqualTo("dinesh");

      Page stranger = browser.window(new Look(360, "hi", ColorScheme.LIGHT));
      stranger.navigate("/sign-in");
      stranger.click("a[href^='/sign-in/single']");
      sayThere(stranger, "stranger");
      stranger.waitForSelector("[role=alert]");
      assertThat(stranger.locator("[role=alert]").innerText()).contains("2083");
      browser.photograph(stranger, "journey-keycloak-stranger");
    } finally {
      keycloak.descendants().forEach(ProcessHandle::destroy);
      keycloak.destroy();
      keycloak.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  private static void sayThere(Page page, String user) {
    page.waitForURL(url -> url.startsWith(ISSUER));
    page.fill("#username", user);
    page.fill("#password", "word of " + user);
    page.click("#kc-login");
  }

  private Process start(Path folder) throws IOException, InterruptedException {
    Path zip = Path.of(System.getProperty("sangathan.keycloak"));
    run(folder, "jar", zip);
    Path home;
    try (var found = Files.list(folder)) {
      home = found.filter(f -> f.getFileName().toString().startsWith("keycloak")).findFirst().get();
    }
    Path realm = Files.createDirectories(home.resolve("data/import")).resolve("realm.json");
    Files.writeString(realm, realm());
    ProcessBuilder command =
        new ProcessBuilder(
                "/bin/sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=localhost",
                "--http-port=" + DIRECTORY)
            .redirectErrorStream(true);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process keycloak = command.start();
    BufferedReader said = keycloak.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      System.out.println("keycloak: " + line);
      if (line.contains("Listening on:")) {
        Thread.ofVirtual().start(() -> said.lines().forEach(more -> {}));
        return keycloak;
      }
    }
    throw new IllegalStateException("Keycloak ended");
  }

  private static void run(Path folder, String program, Path zip)
      throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", program);
    Process unpack =
        new ProcessBuilder(tool.toString(), "xf", zip.toAbsolutePath().toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(unpack.waitFor()).isZero();
  }

  private String realm() {
    return """
    {"realm":"sangathan","enabled":true,
     "clients":[{"clientId":"sangathan","secret":"%s","publicClient":false,"standardFlowEnabled":true,
       "attributes":{"pkce.code.challenge.method":"S256"},
       "redirectUris":["http://localhost:%d/sign-in/single/back"]}],
     "users":[%s]}
    """
        .formatted(
            SECRET,
            port,
            String.join(
                ",", List.of("asha", "d.office", "stranger").stream().map(this::user).toList()));
  }

  private String user(String name) {
    return """
    {"username":"%1$s","enabled":true,"email":"%1$s@example.org","emailVerified":true,
     "firstName":"%1$s","lastName":"%1$s",
     "credentials":[{"type":"password","value":"word of %1$s","temporary":false}]}
    """
        .formatted(name.toLowerCase(Locale.ROOT));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
