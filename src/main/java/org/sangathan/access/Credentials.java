package org.sangathan.access;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What changes together when a password changes: its hash, the sessions and tokens that it opened.
@Component
class Credentials {
  private final AccountStore accounts;
  private final TokenStore tokens;
  private final GrantVersion version;
  private final Passwords passwords;

  Credentials(AccountStore accounts, TokenStore tokens, GrantVersion version, Passwords passwords) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.version = version;
    this.passwords = passwords;
  }

  void giveOneTimePassword(UUID account, String password) {
    accounts.giveOneTimePassword(account, passwords.hash(password));
    accounts.endSessions(account);
    tokens.revokeAll(account);
    version.grow();
  }

  /// The present browser stays signed in, in a new session. Programs keep their tokens: they stand
  /// in a list where their owner can revoke them.
  void change(UUID account, String password) {
    accounts.changePassword(account, passwords.hash(password));
    accounts.endSessions(account);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Sessions.renew(account);
          }
        });
  }
}
