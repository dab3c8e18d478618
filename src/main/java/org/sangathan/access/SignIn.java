package org.sangathan.access;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.sangathan.access.SignInStore.Patience;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Digest;
import org.springframework.stereotype.Component;

/// The door: a name and a password become an account, or one answer for every reason why not. Tries
/// are counted for the name at that address, and for the address; a stranger who guesses elsewhere
/// never keeps the owner out.
@Component
class SignIn {
  private static final Patience FOR_A_NAME = new Patience(5, Duration.ofMinutes(15));

  /// Many share one address behind an operator's gateway.
  private static final Patience FOR_AN_ADDRESS = new Patience(50, Duration.ofMinutes(1));

  sealed interface Result {
    record Welcome(Account account) implements Result {}

    record Sorry(Complaint complaint) implements Result {}
  }

  private final AccountStore accounts;
  private final SignInStore tries;
  private final Passwords passwords;
  private final Clock clock;

  SignIn(AccountStore accounts, SignInStore tries, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.tries = tries;
    this.passwords = passwords;
    this.clock = clock;
  }

  Result by(String typedName, String password, String address) {
    String name = SignInName.of(typedName);
    String network = network(address);
    String both = key(name + " " + network);
    String alone = key(network);
    Instant now = clock.instant();
    if (!tries.take(alone, now, FOR_AN_ADDRESS)) return new Result.Sorry(tooOften(alone, now));
    if (!tries.take(both, now, FOR_A_NAME)) {
      tries.giveBack(alone);
      return new Result.Sorry(tooOften(both, now));
    }
    Optional<Account> account = accounts.bySignInName(name);
    if (account.isEmpty() || !fits(account.get(), password)) {
      if (account.isEmpty()) passwords.matchNobody(password);
      return new Result.Sorry(new Complaint("", AccessRefusal.SIGN_IN_WRONG));
    }
    tries.forget(both, now);
    tries.giveBack(alone);
    return new Result.Welcome(account.get());
  }

  /// Why this is not the account's password. Counted as at the door: somebody who found an open
  /// screen must not be able to try out its owner's password.
  Optional<Complaint> complaint(Account account, String password) {
    String own = key("own " + account.id());
    Instant now = clock.instant();
    if (!tries.take(own, now, FOR_A_NAME)) return Optional.of(tooOften(own, now));
    if (!fits(account, password)) {
      return Optional.of(new Complaint("", AccessRefusal.PRESENT_PASSWORD_WRONG));
    }
    tries.forget(own, now);
    return Optional.empty();
  }

  private boolean fits(Account account, String password) {
    if (!passwords.match(password, account.passwordHash())) return false;
    if (passwords.isOutdated(account.passwordHash())) {
      accounts.strengthen(account, passwords.hash(password));
    }
    return true;
  }

  private Complaint tooOften(String key, Instant now) {
    Duration wait = Duration.between(now, tries.freeAt(key).orElse(now));
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return new Complaint("", AccessRefusal.SIGN_IN_TOO_OFTEN, minutes);
  }

  /// Whoever has one address of the newer kind has a whole network of them (RFC 4291: 64 bits).
  private static String network(String address) {
    if (address.indexOf(':') < 0) return address;
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
  }

  /// Hashed, because people sometimes type the password where the name belongs.
  private static String key(String text) {
    return HexFormat.of().formatHex(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
  }
}
