package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.words.Language;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// A server without a gateway whose operator has opened the outbox.
@OwnDatabase
@TestPropertySource(properties = "sangathan.gateway-show=true")
class ShowMessagesTest extends InSmallWorld {
  @LocalServerPort int port;
  @Autowired Messages messages;
  @Autowired Postman postman;
  @Autowired Clock clock;

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  private void send(String template, Map<String, String> values) {
    messages.send(
        new Message(
            id(),
            template,
            "+919415152042",
            Language.HINDI,
            values,
            clock.instant().plus(Duration.ofMinutes(10))));
  }

  @Test
  void theTopSeesTemplatesAndWhatBecameOfMessages() {
    send(Messages.ACCOUNT_OPENED, Map.of("address", "sangathan.example"));
    postman.round();
    String page = browser("nisha").get("/messages").body();
    assertThat(page)
        .contains("साइन इन कोड {code}", "खाता खुलने की सूचना", "अभी दर्ज नहीं", "यहीं रुका 1")
        .contains("action=\"/acts/messages.set-template\"", "href=\"/messages/outbox\"")
        .contains("कोई गेटवे नहीं जुड़ा है");
  }

  @Test
  void theOutboxShowsTextsButNeverACode() {
    send(Messages.ACCOUNT_OPENED, Map.of("address", "sangathan.example"));
    send(Messages.SIGN_IN_CODE, Map.of("code", "482913", "minutes", "10"));
    assertThat(browser("nisha").get("/messages/outbox").body()).doesNotContain("482913");
    postman.round();
    assertThat(browser("nisha").get("/messages/outbox").body())
        .contains("sangathan.example पर इसी नंबर से", "+919415152042", "••••••")
        .doesNotContain("482913");
  }

  @Test
  void nobodyElseSeesEither() {
    for (String who : new String[] {"asha", "chitra", "dinesh"}) {
      Browser browser = browser(who);
      assertThat(browser.get("/messages").statusCode()).as(who).isEqualTo(404);
      assertThat(browser.get("/messages/outbox").statusCode()).as(who).isEqualTo(404);
      assertThat(browser.get("/me").body()).doesNotContain("href=\"/messages\"");
    }
  }

  @Test
  void aRefusedTemplateIsShownAgainWithWhatWasTyped() {
    Browser nisha = browser("nisha");
    nisha.get("/messages");
    var answer =
        nisha.post(
            "/acts/messages.set-template",
            "id",
            id().toString(),
            "unit",
            "N",
            "template",
            "sign-in-code",
            "language",
            "hi",
            "text",
            "जन संगठन का कोड {code}",
            "registeredAs",
            "1107160000000054321");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("जन संगठन का कोड {code}", "{code} {minutes}", "1107160000000054321");
  }
}
