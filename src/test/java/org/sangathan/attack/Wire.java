package org.sangathan.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One connection that is kept, for requests that no client would send: the answer is read to its
/// end, however it says where that is.
final class Wire implements AutoCloseable {
  private static final int ANSWER_WITHIN = 20_000;

  private final int port;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  Wire(int port) {
    this.port = port;
  }

  /// Status line, headers and body; empty when nothing came.
  ///
  /// @param bodiless the answer to HEAD ends with its headers
  String say(byte[] request, boolean bodiless) throws IOException {
    boolean kept = socket != null;
    String answer = tried(request, bodiless);
    // The other side may have hung up before it read this.
    return answer.isEmpty() && kept ? tried(request, bodiless) : answer;
  }

  private String tried(byte[] request, boolean bodiless) throws IOException {
    try {
      Socket open = socket == null ? open() : socket;
      try {
        open.getOutputStream().write(request);
      } catch (IOException e) {
        // Refused before all of it was sent; the answer is there nevertheless.
      }
      String answer = answer(bodiless);
      if (answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n")) close();
      return answer;
    } catch (IOException e) {
      close();
      return "";
    }
  }

  private Socket open() throws IOException {
    Socket open = new Socket("127.0.0.1", port);
    open.setSoTimeout(ANSWER_WITHIN);
    open.setTcpNoDelay(true);
    in = new BufferedInputStream(open.getInputStream(), 1 << 15);
    socket = open;
    return open;
  }

  private String answer(boolean bodiless) throws IOException {
    StringBuilder head = new StringBuilder();
    int length = -1;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append("\r\n");
      String low = line.toLowerCase(Locale.ROOT);
      if (low.startsWith("content-length:")) length = Integer.parseInt(low.substring(15).strip());
      if (low.startsWith("transfer-encoding: chunked")) chunked = true;
    }
    String status = head.length() > 12 ? head.substring(9, 12) : "";
    if (bodiless || status.equals("204") || status.equals("304")) return head + "\r\n";
    if (chunked) return head + "\r\n" + chunks();
    if (length < 0) throw new EOFException("an answer without an end");
    return head + "\r\n" + text(in.readNBytes(length));
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return text(body.toByteArray());
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) throw new EOFException("hung up");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    Socket open = socket;
    socket = null;
    if (open != null) open.close();
  }
}
