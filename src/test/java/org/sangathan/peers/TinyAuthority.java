package org.sangathan.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Assumptions;

/// An authority that gives certificates for `localhost`, takes them back, and says so by a list and
/// by OCSP. It is made by the program `openssl`; where that is missing the test is left out.
public final class TinyAuthority implements AutoCloseable {
  private static final char[] WORD = "tiny-authority".toCharArray();
  private static final String SETTINGS =
      """
      [ca]
      default_ca = tiny
      [tiny]
      database = index.txt
      new_certs_dir = .
      serial = serial
      certificate = ca.pem
      private_key = ca.key
      default_md = sha256
      default_days = 30
      default_crl_days = 30
      policy = any
      [any]
      commonName = supplied
      """;

  private final Path folder;
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// Where a certificate says that one may ask whether it was revoked.
  public enum Says {
    LIST,
    OCSP,
    NOTHING,
    WHERE_NOBODY_IS,
    WHERE_NOBODY_ANSWERS
  }

  public TinyAuthority(Path folder) throws IOException {
    this.folder = folder;
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/openssl")),
        "openssl is not here: no authority, so revoked certificates are not tried");
    Files.createFile(folder.resolve("index.txt"));
    Files.writeString(folder.resolve("serial"), "1000\n");
    openssl(
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem"
            + " -days 30 -subj /CN=Tiny -addext keyUsage=critical,keyCertSign,cRLSign,digitalSignature");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/list", this::list);
    server.createContext("/ocsp", this::ocsp);
    // Takes the call, and says nothing.
    server.createContext("/silent", call -> asked.add("silent"));
    server.start();
  }

  /// What was asked of it until now.
  public List<String> asked() {
    return asked;
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /// A certificate of that name, with its key.
  public void give(String name, Says says) throws IOException {
    String here = "http://localhost:" + server.getAddress().getPort();
    String where =
        switch (says) {
          case LIST -> "crlDistributionPoints=URI:" + here + "/list/" + name;
          case OCSP -> "authorityInfoAccess=OCSP;URI:" + here + "/ocsp";
          case NOTHING -> "";
          case WHERE_NOBODY_IS -> "crlDistributionPoints=URI:http://localhost:" + freePort();
          case WHERE_NOBODY_ANSWERS -> "authorityInfoAccess=OCSP;URI:" + here + "/silent";
        };
    Files.writeString(
        folder.resolve("ca.cnf"),
        SETTINGS + "[leaf]\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n" + where + "\n");
    openssl(
        "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1$s.key -out %1$s.csr -subj /CN=%1$s"
            .formatted(name));
    openssl(
        "ca -config ca.cnf -batch -notext -extensions leaf -in %1$s.csr -out %1$s.pem"
            .formatted(name));
    openssl(
        "pkcs12 -export -inkey %1$s.key -in %1$s.pem -certfile ca.pem -out %1$s.p12 -passout pass:%2$s"
            .formatted(name, new String(WORD)));
  }

  public void revoke(String name) {
    openssl("ca -config ca.cnf -revoke %s.pem".formatted(name));
  }

  /// Its answer about a certificate, as a peer brings it along.
  public Path stapled(String name) {
    openssl(
        "ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -issuer ca.pem -cert %1$s.pem -respout %1$s.ocsp -ndays 1"
            .formatted(name));
    return folder.resolve(name + ".ocsp");
  }

  /// Whoever trusts this one alone.
  public KeyStore trusted() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      try (var in = Files.newInputStream(folder.resolve("ca.pem"))) {
        store.setCertificateEntry(
            "tiny", CertificateFactory.getInstance("X.509").generateCertificate(in));
      }
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// For a peer that shows the certificate of that name.
  public SSLContext server(String name) {
    try (var in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(in, WORD);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(own, WORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    asked.add("list");
    openssl("ca -config ca.cnf -gencrl -out list.pem");
    openssl("crl -in list.pem -outform DER -out list.crl");
    answer(exchange, "application/pkix-crl", folder.resolve("list.crl"));
  }

  private void ocsp(HttpExchange exchange) throws IOException {
    asked.add("ocsp");
    if (exchange.getRequestMethod().equals("POST")) {
      Files.write(folder.resolve("asked"), exchange.getRequestBody().readAllBytes());
    } else {
      String path = exchange.getRequestURI().getPath();
      Files.write(
          folder.resolve("asked"), Base64.getDecoder().decode(path.substring("/ocsp/".length())));
    }
    openssl(
        "ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin asked -respout told -ndays 1");
    answer(exchange, "application/ocsp-response", folder.resolve("told"));
  }

  private static void answer(HttpExchange exchange, String kind, Path file) throws IOException {
    try (exchange) {
      byte[] bytes = Files.readAllBytes(file);
      exchange.getResponseHeaders().set("Content-Type", kind);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private synchronized void openssl(String words) {
    try {
      List<String> command = new ArrayList<>(List.of("/usr/bin/openssl"));
      command.addAll(List.of(words.split(" ")));
      Path said = Files.createTempFile(folder, "said", ".txt");
      int code =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      assertThat(code).as(words + "\n" + Files.readString(said)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
