package org.sangathan.singlesignon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Which account belongs to whom in the directory, where its owner said so.
@Component
class LinkStore {
  private final Database database;

  LinkStore(Database database) {
    this.database = database;
  }

  /// Somebody in a directory.
  record Known(String issuer, String subject) {}

  Optional<UUID> account(Known who) {
    return database
        .reader()
        .sql("select account_id from single_sign_on where issuer = :issuer and subject = :subject")
        .param("issuer", who.issuer)
        .param("subject", who.subject)
        .query(UUID.class)
        .optional();
  }

  void used(Known who, LocalDate day) {
    database
        .writer()
        .sql(
            """
            update single_sign_on set used_on = :day
             where issuer = :issuer and subject = :subject and used_on is distinct from :day
            """)
        .param("day", day)
        .param("issuer", who.issuer)
        .param("subject", who.subject)
        .update();
  }

  List<MySingleSignOnPage.Link> of(UUID account) {
    return database
        .reader()
        .sql(
            """
            select id, made_at, used_on
              from single_sign_on
             where account_id = :account
             order by made_at desc
            """)
        .param("account", account)
        .query((row, n) ->
            new MySingleSignOnPage.Link(
                row.getObject("id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("used_on", LocalDate.class)))
        .list();
  }

  /// False when somebody is linked to them already.
  boolean add(UUID id, UUID account, Known who, Instant at) {
    return database
            .writer()
            .sql(
                """
                insert into single_sign_on (id, account_id, issuer, subject, made_at)
                values (:id, :account, :issuer, :subject, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("account", account)
            .param("issuer", who.issuer)
            .param("subject", who.subject)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// False when the account has no such link.
  boolean remove(UUID id, UUID account) {
    return database
            .writer()
            .sql("delete from single_sign_on where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }

  void removeAll(UUID account) {
    database
        .writer()
        .sql("delete from single_sign_on where account_id = :account")
        .param("account", account)
        .update();
  }
}
