package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Network;

/// Who stands before the door, as far as it can be told before anything was shown: from which
/// network, and by a browser that is bound to which accounts.
record Caller(String network, List<KnownDevice> devices) {

  static Caller of(HttpServletRequest request, Devices devices) {
    return at(request.getRemoteAddr(), devices.here(request));
  }

  static Caller at(String address, List<KnownDevice> devices) {
    return new Caller(Network.of(address), devices);
  }

  /// The browser is the account's own: no stranger elsewhere can use up its tries.
  Optional<KnownDevice> own(UUID account) {
    return devices.stream().filter(device -> device.account().equals(account)).findFirst();
  }
}
