package org.sangathan.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.peers.TinyAuthority.Says;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Whom we speak to: peers with certificates of an authority of the test.
@ExtendWith(OutputCaptureExtension.class)
class PeerTlsTest {
  private static final Instant NOW = Instant.now();

  @TempDir private Path folder;
  private TinyAuthority authority;
  private HttpsServer peer;

  @BeforeEach
  void open() throws IOException {
    authority = new TinyAuthority(folder);
    peer = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
  }

  @AfterEach
  void close() {
    if (peer != null) peer.stop(0);
    if (authority != null) authority.close();
  }

  /// The peer shows that certificate from now on.
  private void shows(String name) {
    peer.setHttpsConfigurator(new HttpsConfigurator(authority.server(name)));
    peer.start();
  }

  private int speak(PeerTls tls) throws IOException, InterruptedException {
    URI address = URI.create("https://localhost:" + peer.getAddress().getPort());
    try (HttpClient client = tls.client().build()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private PeerTls ours(Instant now) {
    return new PeerTls(authority.trusted(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void whoeverIsOnTheListOfTheRevokedIsNotSpokenTo(CapturedOutput log) throws Exception {
    authority.give("peer", Says.LIST);
    shows("peer");
    assertThat(speak(ours(NOW))).isEqualTo(204);
    assertThat(authority.asked()).containsExactly("list");
    assertThat(log).doesNotContain("was revoked");

    authority.give("bad", Says.LIST);
    authority.revoke("bad");
    restart("bad");
    assertThatThrownBy(() -> speak(ours(NOW)))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("the certificate of localhost was revoked");
    assertThat(log).contains("nothing is sent to localhost");
  }

  @Test
  void whoeverTheResponderCallsRevokedIsNotSpokenTo() throws Exception {
    authority.give("peer", Says.OCSP);
    shows("peer");
    assertThat(speak(ours(NOW))).isEqualTo(204);
    assertThat(authority.asked()).containsExactly("ocsp");

    authority.revoke("peer");
    assertThatThrownBy(() -> speak(ours(NOW)))
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("revoked");
  }

  @Test
  void whereNobodyCanBeAskedThePeerCountsAsGoodAndThatIsToldOnce(CapturedOutput log)
      throws Exception {
    authority.give("peer", Says.WHERE_NOBODY_IS);
    shows("peer");
    PeerTls tls = ours(NOW);
    assertThat(speak(tls)).isEqualTo(204);
    assertThat(speak(tls)).isEqualTo(204);
    assertThat(log.getOut().split("nobody says whether the certificate of localhost", -1))
        .hasSize(2);
  }

  @Test
  void aResponderThatSaysNothingDoesNotHoldUsUp() throws Exception {
    authority.give("peer", Says.WHERE_NOBODY_ANSWERS);
    shows("peer");
    PeerTls tls = ours(NOW);
    assertThat(System.getProperty("com.sun.security.ocsp.readtimeout")).isEqualTo("2");
    assertThat(speak(tls)).isEqualTo(204);
    List<String> asked = List.copyOf(authority.asked());
    assertThat(asked).isNotEmpty().containsOnly("silent");
    assertThat(speak(tls)).isEqualTo(204);
    assertThat(authority.asked()).as("it rests").isEqualTo(asked);
  }

  @Test
  void aCertificateThatSaysNothingOfItCountsAsGood() throws Exception {
    authority.give("peer", Says.NOTHING);
    shows("peer");
    assertThat(speak(ours(NOW))).isEqualTo(204);
  }

  @Test
  void nobodyIsAskedInTheNameOfACertificateOfSomebodyElse() throws Exception {
    authority.give("peer", Says.LIST);
    shows("peer");
    assertThatThrownBy(() -> speak(TestPeers.usual())).isInstanceOf(SSLHandshakeException.class);
    assertThat(authority.asked()).isEmpty();
  }

  @Test
  void whatThePeerBringsAlongCounts(CapturedOutput log) throws Exception {
    authority.give("peer", Says.WHERE_NOBODY_IS);
    authority.stapled("peer");
    try (Stapling good = new Stapling("peer")) {
      good.greet(ours(NOW));
    }
    assertThat(log).as("nobody else had to be asked").doesNotContain("nobody says");

    authority.revoke("peer");
    authority.stapled("peer");
    try (Stapling revoked = new Stapling("peer")) {
      assertThatThrownBy(() -> revoked.greet(ours(NOW)))
          .isInstanceOf(SSLHandshakeException.class)
          .hasMessageContaining("revoked");
    }
  }

  private void restart(String name) throws IOException {
    int port = peer.getAddress().getPort();
    peer.stop(0);
    peer = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    shows(name);
  }

  /// A server of others that brings the authority's answer along.
  private final class Stapling implements AutoCloseable {
    private final Process server;
    private final int port;

    Stapling(String name) throws IOException {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      server =
          new ProcessBuilder(
                  "/usr/bin/openssl",
                  "s_server",
                  "-accept",
                  "127.0.0.1:" + port,
                  "-cert",
                  name + ".pem",
                  "-key",
                  name + ".key",
                  "-status_file",
                  name + ".ocsp",
                  "-quiet",
                  "-www")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("server.txt").toFile())
              .start();
    }

    void greet(PeerTls tls) throws IOException {
      try (Socket line = connected();
          SSLSocket secured =
              (SSLSocket)
                  tls.context().getSocketFactory().createSocket(line, "localhost", port, true)) {
        SSLParameters checks = secured.getSSLParameters();
        checks.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(checks);
        secured.startHandshake();
      }
    }

    private Socket connected() throws IOException {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (true) {
        try {
          return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
          if (System.nanoTime() > until || !server.isAlive()) throw e;
          Thread.onSpinWait();
        }
      }
    }

    @Override
    public void close() {
      server.destroy();
    }
  }
}
