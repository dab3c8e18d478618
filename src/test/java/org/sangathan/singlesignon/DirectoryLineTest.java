package org.sangathan.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.peers.TestPeers;
import org.sangathan.peers.TinyAuthority;
import org.sangathan.peers.TinyAuthority.Says;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.client.ResourceAccessException;

/// A directory whose certificate is good, or was revoked, or that is another one.
class DirectoryLineTest {
  private static final String DESCRIPTION =
      """
      {"issuer":"%1$s","authorization_endpoint":"%1$s/authorise","token_endpoint":"%1$s/token",
       "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
       "id_token_signing_alg_values_supported":["RS256"]}
      """;

  @TempDir private Path folder;

  @Test
  void aDirectoryWhoseCertificateWasRevokedIsNotAsked() throws IOException {
    try (TinyAuthority authority = new TinyAuthority(folder)) {
      authority.give("directory", Says.OCSP);
      HttpsServer directory =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      directory.setHttpsConfigurator(new HttpsConfigurator(authority.server("directory")));
      String issuer = "https://localhost:" + directory.getAddress().getPort();
      says(directory, "/", DESCRIPTION.formatted(issuer));
      says(directory, "/other/", DESCRIPTION.formatted(issuer));
      directory.start();
      try {
        ClientRegistration known =
            line(authority).described(issuer).registrationId("one").clientId("us").build();
        assertThat(known.getProviderDetails().getTokenUri()).isEqualTo(issuer + "/token");
        assertThat(known.getProviderDetails().getJwkSetUri()).isEqualTo(issuer + "/keys");
        assertThatThrownBy(() -> line(authority).described(issuer + "/other"))
            .as("one that calls itself otherwise")
            .isInstanceOf(IllegalStateException.class);

        authority.revoke("directory");
        assertThatThrownBy(() -> line(authority).described(issuer))
            .isInstanceOf(ResourceAccessException.class)
            .hasStackTraceContaining("was revoked");
      } finally {
        directory.stop(0);
      }
    }
  }

  private static DirectoryLine line(TinyAuthority authority) {
    return new DirectoryLine(TestPeers.trusting(authority.trusted()));
  }

  private static void says(HttpsServer directory, String path, String text) {
    directory.createContext(
        path,
        exchange -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
