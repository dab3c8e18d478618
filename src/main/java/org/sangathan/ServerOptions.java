package org.sangathan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How the server can be reached.
final class ServerOptions {

  @Mixin StorageOptions storage = new StorageOptions();

  @Option(names = "--port", description = "port (8080)")
  int port = 8080;

  @Option(names = "--address", description = "address to listen on")
  @Nullable String address;

  @Option(names = "--tls-cert", description = "certificate chain, PEM")
  @Nullable Path tlsCert;

  @Option(names = "--tls-key", description = "private key, PEM")
  @Nullable Path tlsKey;

  @Option(
      names = "--public-url",
      description = "the address that people type, when a proxy stands before this server")
  @Nullable String publicUrl;

  @Option(names = "--no-open", description = "do not open a browser")
  boolean noOpen;

  /// As arguments for Spring, which lets them win over every other setting.
  List<String> settings(String usualFolder) {
    List<String> settings = new ArrayList<>(storage.settings(usualFolder));
    settings.add("--server.port=" + port);
    settings.add("--server.address=" + listenOn());
    if (tlsCert != null && tlsKey != null) {
      settings.add("--server.ssl.certificate=file:" + tlsCert.toAbsolutePath());
      settings.add("--server.ssl.certificate-private-key=file:" + tlsKey.toAbsolutePath());
      // Without TLS one goes over to it in the midst of a request, whose body has to be held in
      // memory: either long files are refused, or strangers fill the memory. Browsers speak it with
      // TLS only.
      settings.add("--server.http2.enabled=true");
    }
    if (publicUrl != null) {
      settings.add("--sangathan.public-url=" + publicUrl);
      settings.add("--server.forward-headers-strategy=framework");
    }
    return settings;
  }

  /// Passwords must not cross a network in the clear: without a certificate or a proxy that has
  /// one, only this machine can connect.
  private String listenOn() {
    if (address != null) return address;
    return tlsCert != null ? "0.0.0.0" : "127.0.0.1";
  }

  boolean isWholeTls() {
    return (tlsCert == null) == (tlsKey == null);
  }

  String shownAddress() {
    if (publicUrl != null) return publicUrl;
    return (tlsCert == null ? "http" : "https") + "://localhost:" + port;
  }
}
