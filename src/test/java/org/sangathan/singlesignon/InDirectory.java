package org.sangathan.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Beside the house stands the organisation's directory.
@AccessTest
abstract class InDirectory {
  static final OidcPeer PEER = new OidcPeer();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Autowired AccessWorld world;

  @DynamicPropertySource
  static void directory(DynamicPropertyRegistry settings) {
    settings.add("sangathan.sso.issuer", PEER::issuer);
    settings.add("sangathan.sso.client-id", () -> OidcPeer.CLIENT);
    settings.add("sangathan.sso.client-secret", () -> OidcPeer.SECRET);
    settings.add("sangathan.sso.label-hi", () -> "कार्यालय निर्देशिका");
    settings.add("sangathan.sso.label-en", () -> "Office directory");
    settings.add("sangathan.sso.match", () -> "phone_number");
  }

  @BeforeEach
  void rest() {
    world.forgetTries();
    PEER.says("sub", "nobody");
  }

  /// The address to which the directory leads back, as a path of ours.
  static String back(HttpResponse<String> sent) {
    assertThat(sent.statusCode()).isEqualTo(303);
    try {
      HttpResponse<Void> led =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(sent.headers().firstValue("Location").get()))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      assertThat(led.statusCode()).isEqualTo(302);
      URI back = URI.create(led.headers().firstValue("Location").orElseThrow());
      return back.getPath() + "?" + back.getRawQuery();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// To the directory and back again.
  static HttpResponse<String> comeIn(Browser browser) {
    return browser.get(back(browser.get("/sign-in/single?next=/lounge/2")));
  }

  static boolean isIn(Browser browser) {
    return browser.get("/lounge/1").statusCode() == 200;
  }

  static boolean isSure(Browser browser) {
    return browser.get("/sign-in/second?next=/lounge/2").statusCode() == 303;
  }

  /// The form that links whoever the directory confirms, ready to be sent.
  static String statement(Browser browser) {
    String page = browser.get(back(browser.get("/me/single-sign-on/confirm"))).body();
    assertThat(page).contains("name=\"statement\"");
    return page.replaceAll("(?s).*name=\"statement\" value=\"([^\"]+)\".*", "$1");
  }

  HttpResponse<String> link(Browser browser, String statement) {
    return browser.post(
        "/acts/singlesignon.link-single-sign-on",
        "id",
        world.newId().toString(),
        "statement",
        statement);
  }
}
