package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address that people type, as browsers name it. Where the operator says none, it is this
/// machine itself, as in the demo.
@Component
public class PublicAddress {
  private static final String HERE = "localhost";

  private final Environment settings;

  PublicAddress(Environment settings) {
    this.settings = settings;
  }

  /// Cookies are sent over nothing else then.
  public boolean isHttps() {
    return said().startsWith("https:");
  }

  /// Nobody can listen on the way: https, or this machine itself.
  public boolean isSafe() {
    return origin().startsWith("https:") || host().equals(HERE);
  }

  /// What stands before a path in an address that leaves the screen. Where the operator says none,
  /// it is the one by which the asker came.
  public String before(HttpServletRequest request) {
    return said().isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : said();
  }

  public String host() {
    return Optional.ofNullable(URI.create(origin()).getHost()).orElse("");
  }

  /// Without a path, and without the usual port.
  public String origin() {
    if (said().isEmpty()) return here();
    URI uri = URI.create(said());
    String port =
        switch (uri.getPort()) {
          case -1 -> "";
          case 443 -> uri.getScheme().equals("https") ? "" : ":443";
          case 80 -> uri.getScheme().equals("http") ? "" : ":80";
          default -> ":" + uri.getPort();
        };
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }

  private String said() {
    return settings.getProperty("sangathan.public-url", "");
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
