package org.sangathan.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Database;
import org.sangathan.messages.Message;
import org.sangathan.messages.Messages;
import org.sangathan.words.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The door of the module: how accounts are given a way in, and how it is taken from them.
@Component
public class SignIn {
  private static final SecureRandom CHANCE = new SecureRandom();

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
      Messages messages,
      ObjectProvider<OtherWay> others) {}

  SignIn(
      Accounts accounts, PasswordStore store, Passwords passwords, Ways ways, Database database) {
    this.accounts = accounts;
    this.store = store;
    this.passwords = passwords;
    this.ways = ways;
    this.database = database;
  }

  /// One that is easy to read out and hard to guess.
  public static String proposePassword() {
    return PasswordRule.propose(CHANCE);
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

  /// A password for one time, told by somebody else. Every other way in ends.
  public void giveOneTimePassword(UUID account, String password) {
    store.keep(account, new PasswordStore.Kept(passwords.hash(password), true));
    cutOff(account);
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

  /// Tells the owner that somebody else did so, where a message arrives.
  public void tellCutOff(UUID account, UUID message, Instant at) {
    Optional<Account> owner = accounts.byId(account);
    String phone = owner.map(Account::phone).orElse(null);
    if (phone == null) return;
    Language language = owner.get().preferred().language();
    if (!ways.messages.canSend(Messages.ACCOUNT_CUT_OFF, language)) return;
    ways.messages.send(
        new Message(
            message,
            Messages.ACCOUNT_CUT_OFF,
            phone,
            language,
            Map.of(),
            at.plus(Duration.ofDays(1))));
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
    String password = proposePassword();
    return account.map(a ->
        database.transact(() -> {
          giveOneTimePassword(a.id(), password);
          return password;
        }));
  }
}
