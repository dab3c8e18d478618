package org.sangathan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerOptionsTest {
  private static final String HTTP2 = "--server.http2.enabled=true";

  /// Whoever goes over to it on a connection in the clear makes the server hold a body in memory.
  @Test
  void http2IsOfferedTogetherWithTlsOnly() {
    ServerOptions options = new ServerOptions();
    assertThat(options.settings("data")).doesNotContain(HTTP2);
    options.tlsCert = Path.of("chain.pem");
    options.tlsKey = Path.of("key.pem");
    assertThat(options.settings("data")).contains(HTTP2);
  }

  @Test
  void withoutACertificateOnlyThisMachineCanConnect() {
    ServerOptions options = new ServerOptions();
    assertThat(options.settings("data")).contains("--server.address=127.0.0.1");
    options.tlsCert = Path.of("chain.pem");
    options.tlsKey = Path.of("key.pem");
    assertThat(options.settings("data"))
        .contains("--server.address=0.0.0.0")
        .anyMatch(s -> s.startsWith("--server.ssl.certificate="));
  }

  @Test
  void aProxyIsBelievedOnlyWhereTheOperatorNamesThePublicAddress() {
    ServerOptions options = new ServerOptions();
    assertThat(options.settings("data")).noneMatch(s -> s.contains("forward-headers"));
    options.publicUrl = "https://sangathan.example";
    assertThat(options.settings("data")).contains("--server.forward-headers-strategy=framework");
  }
}
