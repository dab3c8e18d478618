package org.sangathan.signin;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Entry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Whether it is still the owner who sits before an open screen: somebody who found it must not
/// make a way in of their own.
@Component
public class Ownership {
  private final Devices devices;
  private final ByPassword door;

  Ownership(Devices devices, ByPassword door) {
    this.devices = devices;
    this.door = door;
  }

  /// @param present the present PIN or the password; only just after coming in it is not asked
  public boolean isShown(UUID account, @Nullable String present) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
      return false;
    }
    if (Entry.isFresh(web.getRequest())) return true;
    if (present == null) return false;
    Optional<KnownDevice> device =
        devices.here(web.getRequest(), account).filter(KnownDevice::hasPin);
    return !PinRule.digits(present).isEmpty() && device.isPresent()
        ? devices.fits(device.get(), present)
        : door.complaint(account, present).isEmpty();
  }
}
