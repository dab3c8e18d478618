package org.sangathan.telephones;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Numbers that accounts are to have once their owners have typed the code that went there: at most
/// one for each.
@Component
class PhoneWishStore {
  private final Database database;

  PhoneWishStore(Database database) {
    this.database = database;
  }

  /// @param ask from which the code follows, with a key that is not here
  record Wish(UUID account, String phone, UUID ask) {}

  /// In place of the one before, with its code.
  void put(Wish wish, Instant expiresAt) {
    database
        .writer()
        .sql(
            """
            insert into phone_wish (account_id, phone, ask, expires_at)
            values (:account, :phone, :ask, :expires)
            on conflict (account_id) do update
               set phone = excluded.phone, ask = excluded.ask, tries = 0,
                   expires_at = excluded.expires_at
            """)
        .param("account", wish.account)
        .param("phone", wish.phone)
        .param("ask", wish.ask)
        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Counts a try before the code is looked at.
  Optional<Wish> takeTry(UUID account, Instant now, int most) {
    return database
        .writer()
        .sql(
            """
            update phone_wish set tries = tries + 1
             where account_id = :account and expires_at > :now and tries < :most
            returning phone, ask
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> new Wish(account, row.getString(1), row.getObject(2, UUID.class)))
        .optional();
  }

  /// The number to which a code went that can still be typed.
  Optional<String> waiting(UUID account, Instant now, int most) {
    return database
        .reader()
        .sql(
            """
            select phone from phone_wish
             where account_id = :account and expires_at > :now and tries < :most
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(String.class)
        .optional();
  }

  void forget(UUID account) {
    database
        .writer()
        .sql("delete from phone_wish where account_id = :account")
        .param("account", account)
        .update();
  }

  void sweep(Instant now) {
    database
        .writer()
        .sql("delete from phone_wish where expires_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
