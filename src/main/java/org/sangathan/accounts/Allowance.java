package org.sangathan.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLongArray;

/// How often each may ask: so many at once, and as many more in the time that is named. Kept as one
/// number for each of a fixed count of slots, the moment at which its bucket will be full again, so
/// a flood of callers takes no more memory than one of them, and each request costs the same.
final class Allowance {
  private static final int BITS = 16;
  private static final long MICROS = 1_000_000;

  private final AtomicLongArray fullAt = new AtomicLongArray(1 << BITS);

  /// Who shares a slot with whom is another draw at each start.
  private final int salt = new SecureRandom().nextInt();

  private final long most;
  private final long each;

  /// @param often none means that there is no limit
  Allowance(int often, Duration within) {
    this.most = within.toSeconds() * MICROS;
    this.each = often <= 0 ? 0 : most / often;
  }

  /// @param share of one request, for what costs us less
  /// @return how long to wait, nothing when it is allowed
  Duration take(Object who, Instant at, double share) {
    long now = at.getEpochSecond() * MICROS + at.getNano() / 1_000;
    int slot = slot(who);
    while (true) {
      long full = fullAt.get(slot);
      // A clock that was put back shall not keep anybody out until it has come round again.
      long from = full < now || full > now + most ? now : full;
      long then = from + (long) (each * share);
      if (then > now + most) return Duration.ofNanos((then - now - most) * 1_000);
      if (fullAt.compareAndSet(slot, full, then)) return Duration.ZERO;
    }
  }

  private int slot(Object who) {
    return (who.hashCode() ^ salt) * 0x9E37_79B9 >>> (Integer.SIZE - BITS);
  }
}
