package org.sangathan.messages;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.sangathan.peers.PeerTls;

/// Lines to an operator, in the clear or by TLS; the library's own would take any certificate of
/// any host.
final class SmppConnections {
  private static final int CONNECT_MILLIS = 5_000;

  private SmppConnections() {}

  static ConnectionFactory by(String scheme, PeerTls tls) {
    return "smpps".equals(scheme)
        ? (host, port) -> secure(tls, host, port)
        : SmppConnections::plain;
  }

  private static Connection plain(String host, int port) throws IOException {
    return new SocketConnection(connected(host, port));
  }

  private static Connection secure(PeerTls tls, String host, int port) throws IOException {
    Socket line = connected(host, port);
    SSLSocket secured =
        (SSLSocket) tls.context().getSocketFactory().createSocket(line, host, port, true);
    SSLParameters checks = secured.getSSLParameters();
    checks.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(checks);
    secured.startHandshake();
    return new SocketConnection(secured);
  }

  private static Socket connected(String host, int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    return socket;
  }
}
