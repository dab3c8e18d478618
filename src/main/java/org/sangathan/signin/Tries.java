package org.sangathan.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Digest;
import org.sangathan.signin.SignInStore.Patience;
import org.sangathan.signin.SignInStore.Ration;
import org.springframework.stereotype.Component;

/// Slows guessing down without keeping anybody out. Tries are counted for the name at that address,
/// and for the address; a browser that is bound to the account has a count of its own, so a
/// stranger who guesses elsewhere, or behind the same operator's gateway, never keeps the owner
/// out.
@Component
class Tries {
  private static final Patience FOR_A_NAME = new Patience(5, Duration.ofMinutes(15));

  /// Many share one address behind an operator's gateway.
  private static final Patience FOR_AN_ADDRESS = new Patience(50, Duration.ofMinutes(1));

  private static final Patience ASKING_FROM_AN_ADDRESS = new Patience(200, Duration.ofMinutes(1));

  private static final Ration CODES = new Ration(5, Duration.ofSeconds(30), Duration.ofHours(1));

  /// What a try counts for.
  ///
  /// @param address null for a browser that is the account's own
  record Counted(@Nullable String address, String own) {}

  private final SignInStore store;
  private final Clock clock;

  Tries(SignInStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @param account null when nobody bears the name, which must not be seen from the answer
  static Counted counted(String name, @Nullable UUID account, Caller caller) {
    Optional<KnownDevice> own = account == null ? Optional.empty() : caller.own(account);
    return own.map(device -> new Counted(null, key("device " + device.id())))
        .orElseGet(() -> new Counted(key(caller.network()), key(name + " " + caller.network())));
  }

  /// At an open screen, where somebody might try out its owner's password.
  static Counted inside(UUID account) {
    return new Counted(null, key("own " + account));
  }

  /// Why it is too early; empty when the try was counted and may be made.
  Optional<Complaint> take(Counted counted) {
    Instant now = clock.instant();
    if (counted.address != null && !store.take(counted.address, now, FOR_AN_ADDRESS)) {
      return Optional.of(tooOften(counted.address, now, SigninRefusal.SIGN_IN_TOO_OFTEN));
    }
    if (store.take(counted.own, now, FOR_A_NAME)) return Optional.empty();
    if (counted.address != null) store.giveBack(counted.address);
    return Optional.of(tooOften(counted.own, now, SigninRefusal.SIGN_IN_TOO_OFTEN));
  }

  void succeeded(Counted counted) {
    store.forget(counted.own);
    if (counted.address != null) store.giveBack(counted.address);
  }

  /// A code costs money and rings at somebody's: one in thirty seconds, five in an hour for a
  /// telephone.
  Optional<Complaint> takeCode(String to, @Nullable KnownDevice own, String network) {
    Instant now = clock.instant();
    String address = key("codes " + network);
    String receiver = own == null ? key("codes " + to) : key("codes device " + own.id());
    if (own == null && !store.take(address, now, ASKING_FROM_AN_ADDRESS)) {
      return Optional.of(tooOften(address, now, SigninRefusal.CODE_TOO_OFTEN));
    }
    if (store.takeOf(receiver, now, CODES)) return Optional.empty();
    if (own == null) store.giveBack(address);
    return Optional.of(tooOften(receiver, now, SigninRefusal.CODE_TOO_OFTEN));
  }

  /// The same from within, to a number that is not the account's yet. Counted apart from codes for
  /// signing in, so that nobody keeps the number's owner out.
  Optional<Complaint> takeCodeInside(UUID account, String to) {
    Instant now = clock.instant();
    String own = key("new number of " + account);
    String receiver = key("new number " + to);
    if (!store.takeOf(own, now, CODES)) {
      return Optional.of(tooOften(own, now, SigninRefusal.CODE_TOO_OFTEN));
    }
    if (store.takeOf(receiver, now, CODES)) return Optional.empty();
    return Optional.of(tooOften(receiver, now, SigninRefusal.CODE_TOO_OFTEN));
  }

  /// Whoever asked was honest.
  void codeSucceeded(String network) {
    store.giveBack(key("codes " + network));
  }

  private Complaint tooOften(String key, Instant now, SigninRefusal why) {
    Duration wait = Duration.between(now, store.freeAt(key).orElse(now));
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return new Complaint("", why, minutes);
  }

  /// Hashed, because people sometimes type the password where the name belongs.
  private static String key(String text) {
    return HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
  }
}
