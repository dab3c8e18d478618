package org.sangathan.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.access.Browser;

/// A browser on a phone that has a passkey: reads the challenge of a page and answers it.
record PasskeyPhone(Browser browser, SoftPasskey passkey) {
  private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");

  static String challenge(HttpResponse<String> page) {
    Matcher found = CHALLENGE.matcher(page.body());
    assertThat(found.find()).as("a challenge in " + page.body()).isTrue();
    return found.group(1);
  }

  HttpResponse<String> add(String... more) {
    String challenge = challenge(browser.get("/me/passkeys"));
    return addTo(challenge, more);
  }

  HttpResponse<String> addTo(String challenge, String... more) {
    List<String> said = new ArrayList<>(List.of(passkey.made(challenge)));
    said.addAll(List.of("id", UUID.randomUUID().toString(), "name", "मेरा फ़ोन"));
    said.addAll(List.of(more));
    return browser.post("/acts/passkeys.add-passkey", said.toArray(String[]::new));
  }

  HttpResponse<String> comeIn() {
    return show("/sign-in/passkey");
  }

  HttpResponse<String> show(String page) {
    return answer(page, challenge(browser.get(page)));
  }

  HttpResponse<String> answer(String page, String challenge) {
    return browser.post(page, passkey.shown(challenge));
  }

  boolean isIn() {
    return browser.get("/lounge/1").statusCode() == 200;
  }

  boolean isSure() {
    return browser.get("/sign-in/second?next=/lounge/2").statusCode() == 303;
  }
}
