package org.sangathan.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DirectorySettingsTest {
  private static DirectorySettings at(String issuer) {
    return DirectorySettings.of(
        new MockEnvironment()
            .withProperty("sangathan.sso.issuer", issuer)
            .withProperty("sangathan.sso.client-id", "sangathan")
            .withProperty("sangathan.sso.client-secret", "quiet-morning-river"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://id.example/realms/a", "http://localhost:8180/realms/a"})
  void theDirectoryIsAskedByHttpsOrOnThisMachine(String issuer) {
    assertThat(at(issuer).isSetUp()).isTrue();
    assertThat(at(issuer).toString()).doesNotContain("quiet-morning-river");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example/realms/a",
        "http://localhost.example/",
        "http://localhost@id.example/",
        "ldap://id.example/",
        "id.example"
      })
  void theSecretIsNotSentInTheClear(String issuer) {
    assertThatThrownBy(() -> at(issuer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("https");
  }
}
