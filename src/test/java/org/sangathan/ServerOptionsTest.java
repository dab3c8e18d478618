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
}
