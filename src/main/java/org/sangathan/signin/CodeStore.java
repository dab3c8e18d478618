package org.sangathan.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Codes that were sent to telephones. Each belongs to the browser that asked for it, so nobody
/// else can use up its tries.
@Component
class CodeStore {
  private final Database database;

  CodeStore(Database database) {
    this.database = database;
  }

  /// @param ask known only to the browser that asked
  record Sent(UUID ask, UUID account, byte[] print) {}

  void add(Sent sent, Instant expiresAt) {
    database
        .writer()
        .sql(
            """
            insert into sign_in_code (ask, account_id, print, expires_at)
            values (:ask, :account, :print, :expires)
            """)
        .param("ask", sent.ask)
        .param("account", sent.account)
        .param("print", sent.print)
        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Counts a try before the code is looked at.
  Optional<Sent> takeTry(UUID ask, Instant now, int most) {
    return database
        .writer()
        .sql(
            """
            update sign_in_code set tries = tries + 1
             where ask = :ask and expires_at > :now and tries < :most
            returning account_id, print
            """)
        .param("ask", ask)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) ->
            new Sent(ask, row.getObject("account_id", UUID.class), row.getBytes("print")))
        .optional();
  }

  /// False when somebody was quicker: a code opens once. With it go the account's other codes.
  boolean use(Sent sent) {
    boolean mine =
        database
                .writer()
                .sql("delete from sign_in_code where ask = :ask")
                .param("ask", sent.ask)
                .update()
            == 1;
    if (mine) forget(sent.account);
    return mine;
  }

  void forget(UUID account) {
    database
        .writer()
        .sql("delete from sign_in_code where account_id = :account")
        .param("account", account)
        .update();
  }

  void sweep(Instant now) {
    database
        .writer()
        .sql("delete from sign_in_code where expires_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
