package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who stands before the door, as far as it can be told before anything was shown: from which
/// network, and by a browser that is bound to which accounts.
record Caller(String network, List<KnownDevice> devices) {

  static Caller of(HttpServletRequest request, Devices devices) {
    return at(request.getRemoteAddr(), devices.here(request));
  }

  static Caller at(String address, List<KnownDevice> devices) {
    return new Caller(network(address), devices);
  }

  /// Whoever has one address of the newer kind has a whole network of them (RFC 4291: 64 bits).
  private static String network(String address) {
    if (address.indexOf(':') < 0) return address;
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
  }

  /// The browser is the account's own: no stranger elsewhere can use up its tries.
  Optional<KnownDevice> own(UUID account) {
    return devices.stream().filter(device -> device.account().equals(account)).findFirst();
  }
}
