package org.sangathan.messages;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/// What the operator has said about the gateway.
///
/// @param url of the gateway, where it is reached over a network
/// @param user the name by which SMPP knows us
/// @param secret bearer secret or SMPP password
/// @param entity the organisation's number in the operators' register
record GatewaySettings(
    Kind kind, String url, String user, String secret, String folder, String entity) {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  enum Kind {
    OUTBOX,
    FILE,
    HTTP,
    SMPP
  }

  static GatewaySettings of(Environment environment) {
    GatewaySettings settings =
        new GatewaySettings(
            kind(environment.getProperty("sangathan.gateway", "outbox")),
            environment.getProperty("sangathan.gateway-url", ""),
            environment.getProperty("sangathan.gateway-user", ""),
            environment.getProperty("sangathan.gateway-secret", ""),
            environment.getProperty("sangathan.gateway-folder", ""),
            environment.getProperty("sangathan.gateway-entity", ""));
    settings.check();
    return settings;
  }

  private static Kind kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) return kind;
    }
    throw new GatewayRefused(GatewayRefused.Why.KIND, name);
  }

  private void check() {
    if (kind == Kind.OUTBOX) return;
    if (!entity.matches("[0-9]{5,30}")) throw new GatewayRefused(GatewayRefused.Why.ENTITY);
    if (kind == Kind.FILE) {
      if (folder.isBlank()) throw new GatewayRefused(GatewayRefused.Why.FOLDER);
      return;
    }
    if (!isGoodAddress()) throw new GatewayRefused(GatewayRefused.Why.URL, kind);
    if (secret.isBlank()) throw new GatewayRefused(GatewayRefused.Why.SECRET);
  }

  /// A secret never crosses a network in the clear, except by SMPP, which many know only so and
  /// lead through a tunnel.
  private boolean isGoodAddress() {
    URI address = address();
    if (address.getHost() == null || address.getUserInfo() != null) return false;
    return switch (String.valueOf(address.getScheme())) {
      case "https" -> kind == Kind.HTTP;
      case "http" -> kind == Kind.HTTP && HERE.contains(address.getHost());
      case "smpp", "smpps" -> kind == Kind.SMPP && address.getPort() > 0;
      default -> false;
    };
  }

  URI address() {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new GatewayRefused(GatewayRefused.Why.URL, kind);
    }
  }

  Path path() {
    return Path.of(folder);
  }

  /// Without the secret, for logs.
  @Override
  public String toString() {
    return kind + " " + url + folder;
  }
}
