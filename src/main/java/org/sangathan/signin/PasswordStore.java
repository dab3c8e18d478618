package org.sangathan.signin;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Hashes of passwords. An account need not have one.
@Component
class PasswordStore {
  private final Database database;

  PasswordStore(Database database) {
    this.database = database;
  }

  /// @param forOneTime told to its owner by somebody else: it must be changed
  record Kept(String hash, boolean forOneTime) {
    /// Keeps the hash out of logs.
    @Override
    public String toString() {
      return "a password";
    }
  }

  Optional<Kept> of(UUID account) {
    return database
        .reader()
        .sql("select hash, for_one_time from password where account_id = :account")
        .param("account", account)
        .query((row, n) -> new Kept(row.getString("hash"), row.getBoolean("for_one_time")))
        .optional();
  }

  void keep(UUID account, Kept password) {
    database
        .writer()
        .sql(
            """
            insert into password (account_id, hash, for_one_time) values (:account, :hash, :forOneTime)
            on conflict (account_id) do update
               set hash = excluded.hash, for_one_time = excluded.for_one_time
            """)
        .param("account", account)
        .param("hash", password.hash)
        .param("forOneTime", password.forOneTime)
        .update();
  }

  /// The same for many; who has no account is left out.
  void keepAll(Collection<UUID> accounts, String hash) {
    database
        .writer()
        .sql(
            """
            insert into password (account_id, hash, for_one_time)
            select id, :hash, false from known_account where id = any(:accounts::uuid[]) and not program
            """)
        .param("hash", hash)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  void forget(UUID account) {
    database
        .writer()
        .sql("delete from password where account_id = :account")
        .param("account", account)
        .update();
  }

  /// One that somebody else knows and that nobody needs any more.
  void forgetOneTime(UUID account) {
    database
        .writer()
        .sql("delete from password where account_id = :account and for_one_time")
        .param("account", account)
        .update();
  }

  /// The same password under stronger settings; nothing if it was changed meanwhile.
  void strengthen(UUID account, String before, String hash) {
    database
        .writer()
        .sql("update password set hash = :hash where account_id = :account and hash = :before")
        .param("hash", hash)
        .param("account", account)
        .param("before", before)
        .update();
  }
}
