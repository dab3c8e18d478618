package org.sangathan.signin;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The door of the module: how accounts are given a way in, and how it is taken from them.
@Component
public class SignIn {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Accounts accounts;
  private final PasswordStore store;
  private final Passwords passwords;
  private final Database database;

  SignIn(Accounts accounts, PasswordStore store, Passwords passwords, Database database) {
    this.accounts = accounts;
    this.store = store;
    this.passwords = passwords;
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

  /// A password for one time, told by somebody else. Every session and token of the account ends.
  public void giveOneTimePassword(UUID account, String password) {
    store.keep(account, new PasswordStore.Kept(passwords.hash(password), true));
    accounts.cutOff(account);
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
