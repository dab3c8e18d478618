package org.sangathan.signin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.pages.NotServed;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Turns passwords into hashes and compares them: Argon2id, one at a time on each node, so that a
/// crowd at the door never slows the pages of those inside.
@Component
class Passwords {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore one = new Semaphore(1, true);
  private final PasswordEncoder encoder = encoder();
  private final String nobody = encoder.encode("nobody has this password");

  /// The quickest here of those that OWASP holds to be equal: 7 MiB, five rounds, one lane.
  private static PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder(
        "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 7_168, 5)));
  }

  String hash(String password) {
    return alone(() -> encoder.encode(password));
  }

  boolean match(String password, String hash) {
    return alone(() -> encoder.matches(password, hash));
  }

  /// Takes as long as comparing, so that an unknown name answers no sooner than a known one.
  void matchNobody(String password) {
    match(password, nobody);
  }

  /// True for a hash of former settings: of less memory, or, as all equal ones, of fewer rounds.
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T alone(Supplier<T> work) {
    if (!taken()) throw new NotServed(ActsRefusal.TOO_BUSY);
    try {
      return work.get();
    } finally {
      one.release();
    }
  }

  private boolean taken() {
    try {
      return one.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
