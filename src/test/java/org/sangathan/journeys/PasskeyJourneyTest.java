package org.sangathan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.sangathan.journeys.Browser.Look;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Asha adds a passkey on her phone, goes out, comes in by it without typing anything, removes it,
/// and then it opens nothing any more.
class PasskeyJourneyTest extends InSmallWorld {
  @LocalServerPort private int port;

  @Test
  void aPasskeyIsAddedOpensTheAccountAndIsRemoved() {
    try (Browser browser = Browser.on(port)) {
      Page phone = browser.phone();
      authenticator(phone);
      signIn(phone, "asha");
      phone.navigate("/me/passkeys");
      browser.assertUsable(phone);
      phone.fill("[name=name]", "मेरा फ़ोन");
      phone.click("[data-passkey] button[type=submit]");
      phone.waitForSelector(".rows");
      assertThat(phone.locator(".rows").innerText()).contains("मेरा फ़ोन");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-passkeys");

      leave(phone);
      phone.click("a[href^='/sign-in/passkey']");
      phone.waitForURL(url -> !url.contains("/sign-in"));
      phone.navigate("/me");
      assertThat(phone.locator("h1").innerText()).isEqualTo("asha");

      phone.navigate("/me/passkeys");
      phone.click(".rows form button");
      phone.waitForSelector(".flash, [data-accepted]");
      leave(phone);
      phone.click("a[href^='/sign-in/passkey']");
      phone.waitForSelector("[role=alert]:not([hidden])");
      assertThat(phone.url()).contains("/sign-in/passkey");
      browser.assertUsable(phone);
      browser.photograph(phone, "journey-passkey-gone");
      phone.navigate("/me");
      assertThat(phone.url()).contains("/sign-in");
      assertThat(browser.troubles()).isEmpty();
    }
  }

  @Test
  void aBrowserWithoutPasskeysIsToldHowToGoOn() {
    try (Browser browser = Browser.on(port)) {
      Page desk = browser.window(new Look(1280, "en", ColorScheme.LIGHT));
      desk.addInitScript("delete window.PublicKeyCredential");
      desk.navigate("/sign-in/passkey");
      assertThat(desk.locator("[data-passkey-cannot]").innerText()).contains("knows no passkeys");
      browser.assertUsable(desk);
      browser.photograph(desk, "journey-passkey-none");
    }
  }

  @Test
  void withAPasswordFirstItIsTheSecondProof() {
    try (Browser browser = Browser.on(port)) {
      Page desk = browser.window(new Look(1280, "hi", ColorScheme.DARK));
      authenticator(desk);
      signIn(desk, "dinesh");
      desk.navigate("/me/passkeys");
      desk.fill("[name=name]", "दफ़्तर");
      desk.click("[data-passkey] button[type=submit]");
      desk.waitForSelector(".rows");
      desk.navigate("/sign-in/second?next=/u/" + SmallWorld.DISTRICT);
      browser.photograph(desk, "journey-second");
      desk.click("a[href^='/sign-in/second/passkey']");
      desk.waitForURL(url -> url.endsWith("/u/" + SmallWorld.DISTRICT));
      desk.navigate("/sign-in/second?next=/me");
      assertThat(desk.url()).endsWith("/me");
    }
  }

  private static void signIn(Page page, String who) {
    page.navigate("/sign-in");
    page.fill("#sign-in-name", who);
    page.fill("#sign-in-password", PASSWORD);
    page.click(".door button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private static void leave(Page page) {
    page.navigate("/me");
    page.locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
    page.waitForURL(url -> url.contains("/sign-in"));
  }

  /// A phone's own lock, which always says that it is its owner.
  private static void authenticator(Page page) {
    CDPSession phone = page.context().newCDPSession(page);
    phone.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    phone.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }
}
