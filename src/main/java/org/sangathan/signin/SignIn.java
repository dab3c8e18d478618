package org.sangathan.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The door of the module: how accounts are given a way in, and how it is taken from them.
@Component
public class SignIn {
  private static final SecureRandom CHANCE = new SecureRandom();

  /// So many letters at least, and so many that have to be guessed.
  public static final int LEAST = PasswordRule.LEAST;

  public static final int LEAST_WORTH = PasswordRule.LEAST_WORTH;

  private final Accounts accounts;
  private final PasswordStore store;
  private final Passwords passwords;
  private final Ways ways;
  private final Database database;

  /// All but passwords.
  @Component
  record Ways(
      Devices devices,
      CodeStore codes,
      SlipStore slips,
      Tries tries,
      ObjectProvider<OtherWay> others,
      DoorWatch watch,
      Clock clock) {}

  SignIn(
      Accounts accounts, PasswordStore store, Passwords passwords, Ways ways, Database database) {
    this.accounts = accounts;
    this.store = store;
    this.passwords = passwords;
    this.ways = ways;
    this.database = database;
  }

  /// What a guesser tries first, for the meter of a page where nobody is signed in yet.
  public static List<String> commonWords() {
    return PasswordRule.words();
  }

  /// Why this cannot be somebody's password.
  ///
  /// @param wellKnown what everybody knows of the person
  public static Optional<Complaint> complaint(String field, String password, String... wellKnown) {
    return PasswordRule.complaint(field, password, wellKnown);
  }

  /// A lasting password of somebody who chose it themselves.
  public void keepPassword(UUID account, String password) {
    store.keep(account, new PasswordStore.Kept(passwords.hash(password), false));
  }

  /// The same lasting password for many: for the demo.
  public void keepPassword(Collection<UUID> many, String password) {
    store.keepAll(many, passwords.hash(password));
  }

  /// A telephone was lost, or somebody else got in: every session, token, known browser, code, slip
  /// and passkey ends at once, on all nodes. A password stays its owner's.
  public void cutOff(UUID account) {
    accounts.cutOff(account);
    ways.devices.cutOffAll(account);
    ways.codes.forget(account);
    ways.slips.forget(account);
    ways.others.forEach(way -> way.cutOff(account));
  }

  /// One more code to a number that is to be the account's: slowed down for the account and for the
  /// number.
  ///
  /// @return why it is too early; empty when it may be sent
  public Optional<Complaint> takeCode(UUID account, String phone) {
    return ways.tries.takeCodeInside(account, phone);
  }

  /// What was sent opens nothing any more.
  public void forgetCodes(UUID account) {
    ways.codes.forget(account);
  }

  /// Whoever cannot get in begins anew, by a slip: nothing opens the account that did before.
  public void beginAnew(UUID account) {
    cutOff(account);
    store.forget(account);
  }

  /// For whoever stands at the machine: a new password for one time; every session and token ends.
  ///
  /// @return the password; empty when nobody signs in by that name
  public Optional<String> resetPassword(String phoneOrName) {
    Optional<Account> account = accounts.bySignInName(phoneOrName);
    String password = PasswordRule.propose(CHANCE);
    return account.map(a ->
        database.transact(() -> {
          store.keep(a.id(), new PasswordStore.Kept(passwords.hash(password), true));
          cutOff(a.id());
          Instant now = ways.clock.instant();
          UUID line = Deed.newId(now, CHANCE);
          ways.watch.changed(
              new DoorWatch.Change(line, a.id(), DoorWatch.Kind.PASSWORD_RESET, now, false, null));
          return password;
        }));
  }
}
