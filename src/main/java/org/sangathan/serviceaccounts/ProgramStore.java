package org.sangathan.serviceaccounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Programs whose accounts are open.
@Component
class ProgramStore {
  private final Database database;
  private final Places places;

  ProgramStore(Database database, Places places) {
    this.database = database;
    this.places = places;
  }

  void add(Program program) {
    database
        .writer()
        .sql(
            """
            insert into service_account (account_id, unit_id, purpose, added_by, added_at)
            values (:account, :unit, :purpose, :addedBy, :at)
            """)
        .param("account", program.account())
        .param("unit", program.unit())
        .param("purpose", program.purpose())
        .param("addedBy", program.addedBy())
        .param("at", program.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// As the transaction of an act sees it.
  Optional<Program> find(UUID account) {
    return database
        .writer()
        .sql(
            """
            select s.account_id, a.name, s.unit_id, s.purpose, s.added_by, s.added_at
              from service_account s
              join known_account a on a.id = s.account_id
             where s.account_id = :account and a.closed_at is null
            """)
        .param("account", account)
        .query((row, n) -> program(row))
        .optional();
  }

  /// Of the unit and all below it, by name.
  List<Program> below(int unit) {
    boolean all = unit == places.root().unit();
    return database
        .reader()
        .sql(
            """
            select s.account_id, a.name, s.unit_id, s.purpose, s.added_by, s.added_at
              from service_account s
              join known_account a on a.id = s.account_id
             where (:all or s.unit_id = any (:units)) and a.closed_at is null
             order by a.name, s.account_id
            """)
        .param("all", all)
        .param("units", all ? new int[0] : places.below(unit))
        .query((row, n) -> program(row))
        .list();
  }

  /// Of these units themselves.
  List<Program> in(int... units) {
    return database
        .reader()
        .sql(
            """
            select s.account_id, a.name, s.unit_id, s.purpose, s.added_by, s.added_at
              from service_account s
              join known_account a on a.id = s.account_id
             where s.unit_id = any (:units) and a.closed_at is null
             order by a.name, s.account_id
            """)
        .param("units", units)
        .query((row, n) -> program(row))
        .list();
  }

  private static Program program(ResultSet row) throws SQLException {
    return new Program(
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getInt("unit_id"),
        row.getString("purpose"),
        row.getObject("added_by", UUID.class),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
