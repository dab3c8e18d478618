package org.sangathan.signin;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Digest;
import org.sangathan.signin.SignInStore.Patience;
import org.springframework.stereotype.Component;

/// The door: a name and a password become an account, or one answer for every reason why not. Tries
/// are counted for the name at that address, and for the address; a stranger who guesses elsewhere
/// never keeps the owner out.
@Component
class ByPassword {
  private static final Patience FOR_A_NAME = new Patience(5, Duration.ofMinutes(15));

  /// Many share one address behind an operator's gateway.
  private static final Patience FOR_AN_ADDRESS = new Patience(50, Duration.ofMinutes(1));

  sealed interface Result {
    /// @param forOneTime they must choose a lasting password first
    record Welcome(Account account, boolean forOneTime) implements Result {}

    record Sorry(Complaint complaint) implements Result {}
  }

  private final Accounts accounts;
  private final PasswordStore kept;
  private final SignInStore tries;
  private final Passwords passwords;
  private final Clock clock;

  ByPassword(
      Accounts accounts, PasswordStore kept, SignInStore tries, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.kept = kept;
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
    Optional<PasswordStore.Kept> known = account.flatMap(a -> kept.of(a.id()));
    if (known.isEmpty() || !fits(account.get().id(), password, known.get())) {
      if (known.isEmpty()) passwords.matchNobody(password);
      return new Result.Sorry(new Complaint("", SigninRefusal.SIGN_IN_WRONG));
    }
    tries.forget(both, now);
    tries.giveBack(alone);
    return new Result.Welcome(account.get(), known.get().forOneTime());
  }

  /// Why this is not the account's password. Counted as at the door: somebody who found an open
  /// screen must not be able to try out its owner's password.
  Optional<Complaint> complaint(UUID account, String password) {
    String own = key("own " + account);
    Instant now = clock.instant();
    if (!tries.take(own, now, FOR_A_NAME)) return Optional.of(tooOften(own, now));
    Optional<PasswordStore.Kept> known = kept.of(account);
    if (known.isEmpty() || !fits(account, password, known.get())) {
      return Optional.of(new Complaint("", SigninRefusal.PRESENT_PASSWORD_WRONG));
    }
    tries.forget(own, now);
    return Optional.empty();
  }

  private boolean fits(UUID account, String password, PasswordStore.Kept known) {
    if (!passwords.match(password, known.hash())) return false;
    if (passwords.isOutdated(known.hash())) {
      kept.strengthen(account, known.hash(), passwords.hash(password));
    }
    return true;
  }

  private Complaint tooOften(String key, Instant now) {
    Duration wait = Duration.between(now, tries.freeAt(key).orElse(now));
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    return new Complaint("", SigninRefusal.SIGN_IN_TOO_OFTEN, minutes);
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
