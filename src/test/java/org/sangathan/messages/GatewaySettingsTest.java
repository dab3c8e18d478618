package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.mock.env.MockEnvironment;

class GatewaySettingsTest {

  private static MockEnvironment settings(String kind, String url) {
    return new MockEnvironment()
        .withProperty("sangathan.gateway", kind)
        .withProperty("sangathan.gateway-url", url)
        .withProperty("sangathan.gateway-secret", "quiet-morning-river")
        .withProperty("sangathan.gateway-entity", PostOffice.ENTITY);
  }

  @ParameterizedTest
  @CsvSource({
    "http, https://sms.example/send",
    "http, http://localhost:9000/send",
    "http, http://127.0.0.1/send",
    "http, http://[::1]:9000/send",
    "smpp, smpp://smsc.example:2775",
    "smpp, smpps://smsc.example:3550"
  })
  void theGatewayIsWhereTheOperatorSaid(String kind, String url) {
    assertThat(GatewaySettings.of(settings(kind, url)).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "http, http://sms.example/send",
    "http, http://localhost.example/send",
    "http, http://localhost@sms.example/send",
    "http, https://user:word@sms.example/",
    "http, ftp://sms.example/",
    "http, 'https://sms example/'",
    "http, ''",
    "smpp, smpp://smsc.example",
    "smpp, https://smsc.example:2775",
    "pigeon, https://sms.example/"
  })
  void theSecretIsNotSentJustAnywhere(String kind, String url) {
    assertThatThrownBy(() -> GatewaySettings.of(settings(kind, url)))
        .isInstanceOf(GatewayRefused.class)
        .hasMessageNotContaining("quiet");
  }

  @Test
  void withoutSettingsThereIsTheOutbox() {
    assertThat(GatewaySettings.of(new MockEnvironment()).kind())
        .isEqualTo(GatewaySettings.Kind.OUTBOX);
  }

  @Test
  void eachMissingSettingIsNamed() {
    for (String missing : new String[] {"entity", "secret"}) {
      MockEnvironment settings =
          settings("http", "https://sms.example/").withProperty("sangathan.gateway-" + missing, "");
      assertThatThrownBy(() -> GatewaySettings.of(settings)).hasMessageContaining(missing);
    }
    assertThatThrownBy(() -> GatewaySettings.of(settings("file", "")))
        .hasMessageContaining("folder");
  }

  @Test
  void theSecretIsNotInTheLogs() {
    assertThat(GatewaySettings.of(settings("http", "https://sms.example/")).toString())
        .doesNotContain("quiet");
  }

  @Test
  void theOperatorIsToldInBothLanguages() {
    FailureAnalyzer analyzer = new GatewayRefused.Analysis();
    FailureAnalysis told = analyzer.analyze(new GatewayRefused(GatewayRefused.Why.SECRET));
    assertThat(Objects.requireNonNull(told).getDescription()).contains("नहीं दिया गया", "missing");
  }
}
