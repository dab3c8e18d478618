package org.sangathan.accounts;

import java.net.InetAddress;
import java.util.HexFormat;

/// From where somebody asks, as far as one caller can be told from the next by the address.
public final class Network {
  private Network() {}

  /// Whoever has one address of the newer kind has a whole network of them (RFC 4291: 64 bits).
  public static String of(String address) {
    if (address.indexOf(':') < 0) return address;
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
  }

  /// The same, for people to read.
  public static String shown(String address) {
    return address.indexOf(':') < 0
        ? address
        : of(address).replaceAll("(.{4})(?!$)", "$1:") + "::/64";
  }
}
