package org.sangathan.publicoffices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The rows of public offices.
@Component
class PublicOfficeStore {
  private final Database database;

  PublicOfficeStore(Database database) {
    this.database = database;
  }

  void add(PublicOffice office, UUID by, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into public_office (id, account_id, kind, place, valid_from, noted_by, noted_at)
            values (:id, :account, :kind, :place, :from, :by, :at)
            """)
        .param("id", office.id())
        .param("account", office.account())
        .param("kind", office.kind().code())
        .param("place", office.place())
        .param("from", office.from())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// One that is held still, as the transaction of an act sees it.
  Optional<PublicOffice> held(UUID account, UUID id) {
    return database
        .writer()
        .sql(
            """
            select id, account_id, kind, place, valid_from, valid_to from public_office
             where id = :id and account_id = :account and valid_to is null
            """)
        .param("id", id)
        .param("account", account)
        .query((row, n) -> office(row))
        .optional();
  }

  void end(UUID id, LocalDate to) {
    database
        .writer()
        .sql("update public_office set valid_to = greatest(valid_from, :to) where id = :id")
        .param("to", to)
        .param("id", id)
        .update();
  }

  /// All that somebody held or holds, the newest first.
  List<PublicOffice> of(UUID account) {
    return database
        .reader()
        .sql(
            """
            select id, account_id, kind, place, valid_from, valid_to from public_office
             where account_id = :account
             order by valid_from desc, id desc
            """)
        .param("account", account)
        .query((row, n) -> office(row))
        .list();
  }

  /// One that is held on a day, with a post of whoever holds it.
  record Posted(PublicOffice office, String name, int unit, String postHi, String postEn) {}

  /// All of them, once for each post.
  List<Posted> all(LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select o.id, o.account_id, o.kind, o.place, o.valid_from, o.valid_to, p.name, p.unit_id,
                   p.post_hi, p.post_en
              from public_office o
              join past_post p on p.account_id = o.account_id
              join known_account a on a.id = o.account_id
             where o.valid_from <= :day and (o.valid_to is null or o.valid_to > :day)
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
               and a.closed_at is null
             order by p.name, o.id, p.place_in_list, p.posting_id
            """)
        .param("day", day)
        .query((row, n) ->
            new Posted(
                office(row),
                row.getString("name"),
                row.getInt("unit_id"),
                row.getString("post_hi"),
                row.getString("post_en")))
        .list();
  }

  private static PublicOffice office(ResultSet row) throws SQLException {
    return new PublicOffice(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        PublicOffice.Kind.of(row.getString("kind")),
        row.getString("place"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
