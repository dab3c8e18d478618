package org.sangathan.accounts;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address that people type, as browsers name it. Where the operator says none, it is this
/// machine itself, as in the demo.
@Component
public class PublicAddress {
  private static final String HERE = "localhost";

  private final Environment settings;

  PublicAddress(Environment settings) {
    this.settings = settings;
  }

  /// Nobody can listen on the way: https, or this machine itself.
  public boolean isSafe() {
    return origin().startsWith("https:") || host().equals(HERE);
  }

  public String host() {
    return Optional.ofNullable(URI.create(origin()).getHost()).orElse("");
  }

  /// Without a path, and without the usual port.
  public String origin() {
    String address = settings.getProperty("sangathan.public-url", "");
    if (address.isEmpty()) return here();
    URI uri = URI.create(address);
    String port =
        switch (uri.getPort()) {
          case -1 -> "";
          case 443 -> uri.getScheme().equals("https") ? "" : ":443";
          case 80 -> uri.getScheme().equals("http") ? "" : ":80";
          default -> ":" + uri.getPort();
        };
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }

  /// The port is known only once the server listens.
  private String here() {
    boolean sealed = settings.containsProperty("server.ssl.certificate");
    return (sealed ? "https://" : "http://")
        + HERE
        + ":"
        + settings.getProperty("local.server.port", "");
  }
}
