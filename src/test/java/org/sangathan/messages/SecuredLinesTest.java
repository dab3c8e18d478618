package org.sangathan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jsmpp.session.connection.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.peers.PeerTls;
import org.sangathan.peers.TestPeers;
import org.sangathan.peers.TinyAuthority;
import org.sangathan.peers.TinyAuthority.Says;
import org.sangathan.words.Language;

/// Gateways whose certificate is good, or was revoked.
class SecuredLinesTest {
  @TempDir private Path folder;

  @Test
  void noMessageGoesToAGatewayWhoseCertificateWasRevoked() throws IOException {
    try (TinyAuthority authority = new TinyAuthority(folder)) {
      authority.give("good", Says.OCSP);
      assertThat(sent(authority, "good")).isEqualTo("sent");
      authority.give("silent", Says.WHERE_NOBODY_IS);
      assertThat(sent(authority, "silent")).as("its responder is away").isEqualTo("sent");
      authority.give("bad", Says.OCSP);
      authority.revoke("bad");
      assertThat(sent(authority, "bad")).startsWith("waiting certificate");
    }
  }

  @Test
  void noLineIsOpenedToAnOperatorWhoseCertificateWasRevoked() throws IOException {
    try (TinyAuthority authority = new TinyAuthority(folder)) {
      PeerTls tls = TestPeers.trusting(authority.trusted());
      authority.give("operator", Says.OCSP);
      try (SSLServerSocket operator = answering(authority.server("operator"))) {
        Connection line =
            SmppConnections.by("smpps", tls).createConnection("localhost", operator.getLocalPort());
        assertThat(line.isOpen()).isTrue();
        line.close();

        authority.revoke("operator");
        assertThatThrownBy(() ->
                SmppConnections.by("smpps", tls)
                    .createConnection("localhost", operator.getLocalPort()))
            .isInstanceOf(SSLHandshakeException.class)
            .hasMessageContaining("was revoked");
      }
    }
  }

  private static String sent(TinyAuthority authority, String name) throws IOException {
    HttpsServer peer =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.setHttpsConfigurator(new HttpsConfigurator(authority.server(name)));
    peer.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    peer.start();
    GatewaySettings settings =
        new GatewaySettings(
            GatewaySettings.Kind.HTTP,
            "https://localhost:" + peer.getAddress().getPort(),
            "",
            "quiet-morning-river",
            "",
            PostOffice.ENTITY);
    PeerTls tls = TestPeers.trusting(authority.trusted());
    try (PostOffice office = new PostOffice(store -> new HttpGateway(settings, tls))) {
      UUID id = office.sendCode(Language.HINDI, "482913");
      office.postman.round();
      return office.row(id);
    } finally {
      peer.stop(0);
    }
  }

  /// Somebody who takes each call and says nothing more.
  private static SSLServerSocket answering(SSLContext own) throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            own.getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try (SSLSocket line = (SSLSocket) server.accept()) {
              line.startHandshake();
            } catch (IOException e) {
              // The caller does not trust us, or the test is over.
              Thread.onSpinWait();
            }
          }
        });
    return server;
  }
}
