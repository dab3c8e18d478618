package org.sangathan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept connection that posts JSON: the least that a client can cost, because it shares the two
/// cores with what is measured.
final class RawHttp implements AutoCloseable {
  private final int port;
  private final String head;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  RawHttp(int port, String path, String token) throws IOException {
    this.port = port;
    this.socket = new Socket("127.0.0.1", port);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    this.out = socket.getOutputStream();
    socket.setTcpNoDelay(true);
    this.head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Length: ";
  }

  /// The server ends a connection after some thousand requests.
  private void connectAgain() throws IOException {
    socket.close();
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    out = socket.getOutputStream();
  }

  /// The status; the body is read and thrown away.
  int post(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    out.write(all);
    out.flush();
    return response();
  }

  private int response() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:"))
        length = Integer.parseInt(line.substring(15).strip());
      if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
      if (lower.startsWith("connection:")) last = lower.contains("close");
    }
    if (!chunked) in.skipNBytes(length);
    while (chunked) {
      int size = Integer.parseInt(line().strip(), 16);
      in.skipNBytes(size + 2L);
      chunked = size > 0;
    }
    if (last) connectAgain();
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("closed");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
