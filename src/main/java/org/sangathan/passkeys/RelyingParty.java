package org.sangathan.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.stereotype.Component;

/// Who we are to passkeys: each is made for one address and says nothing to any other. Without a
/// public address that is this machine itself, as in the demo.
@Component
class RelyingParty {
  private static final String HERE = "localhost";

  private final Environment settings;

  RelyingParty(Environment settings) {
    this.settings = settings;
  }

  /// Browsers have passkeys only where nobody can listen.
  boolean isOpen() {
    return origin().startsWith("https:") || id().equals(HERE);
  }

  String id() {
    return Optional.ofNullable(URI.create(origin()).getHost()).orElse("");
  }

  /// As a browser says it: without a path, and without the usual port.
  String origin() {
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

  private String here() {
    boolean sealed = settings.containsProperty("server.ssl.certificate");
    return (sealed ? "https://" : "http://")
        + HERE
        + ":"
        + settings.getProperty("local.server.port", "");
  }

  PublicKeyCredentialRpEntity entity() {
    return PublicKeyCredentialRpEntity.builder().id(id()).name(id()).build();
  }

  Set<String> origins() {
    return Set.of(origin());
  }
}
