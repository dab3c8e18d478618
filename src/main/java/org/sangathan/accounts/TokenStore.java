package org.sangathan.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Presence;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Tokens of programs: only a hash of each is kept.
@Component
class TokenStore {

  /// Whose token it is, and until when.
  ///
  /// @param sure whoever made it had come in by two proofs
  record Bearer(
      UUID account,
      Presence.@Nullable Bounds bounds,
      boolean sure,
      Instant expiresAt,
      @Nullable LocalDate lastUsedOn) {
    Bearer usedOn(LocalDate day) {
      return new Bearer(account, bounds, sure, expiresAt, day);
    }
  }

  /// What a token is called, and whose it is.
  ///
  /// @param bounds null where nothing but the owner's posts bind it
  /// @param sure whoever makes it came in by two proofs
  /// @param madeBy null at the machine
  record NewToken(
      UUID id,
      UUID account,
      String label,
      Presence.@Nullable Bounds bounds,
      boolean sure,
      @Nullable UUID madeBy) {}

  private final Database database;

  TokenStore(Database database) {
    this.database = database;
  }

  Optional<Bearer> bearer(byte[] secretHash) {
    return database
        .reader()
        .sql(
            """
            select account_id, unit_id, capabilities, sure, expires_at, last_used_on
              from access_token
             where secret_hash = :secretHash
            """)
        .param("secretHash", secretHash)
        .query((row, n) ->
            new Bearer(
                row.getObject("account_id", UUID.class),
                bounds(row),
                row.getBoolean("sure"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class)))
        .optional();
  }

  void used(byte[] secretHash, LocalDate day) {
    database
        .writer()
        .sql(
            """
            update access_token set last_used_on = :day
             where secret_hash = :secretHash and (last_used_on is null or last_used_on < :day)
            """)
        .param("day", day)
        .param("secretHash", secretHash)
        .update();
  }

  void add(NewToken token, byte[] secretHash, Instant at, Instant expiresAt) {
    database
        .writer()
        .sql(
            """
            insert into access_token (secret_hash, id, account_id, label, unit_id, capabilities, sure,
                                      made_by, created_at, expires_at)
            values (:secretHash, :id, :account, :label, :unit, :capabilities, :sure, :madeBy, :at,
                    :expiresAt)
            """)
        .param("secretHash", secretHash)
        .param("id", token.id)
        .param("account", token.account)
        .param("label", token.label)
        .param("sure", token.sure)
        .param("madeBy", token.madeBy, Types.OTHER)
        .param("unit", token.bounds == null ? null : token.bounds.unit(), Types.INTEGER)
        .param(
            "capabilities",
            token.bounds == null ? null : token.bounds.capabilities().toArray(String[]::new),
            Types.ARRAY)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// False when the account has no such token.
  boolean revoke(UUID id, UUID account) {
    return database
            .writer()
            .sql("delete from access_token where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }

  /// What opened by it is gone; that it was there stays.
  ///
  /// @return false when the account has no such token, or it was taken back before
  boolean takeBack(UUID id, UUID account, Token.TakenBack how) {
    return database
            .writer()
            .sql(
                """
                update access_token set secret_hash = null, taken_back_at = :at, taken_back_by = :by
                 where id = :id and account_id = :account and secret_hash is not null
                """)
            .param("at", how.at().atOffset(ZoneOffset.UTC))
            .param("by", how.by())
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }

  void revokeAll(UUID account) {
    database
        .writer()
        .sql("delete from access_token where account_id = :account")
        .param("account", account)
        .update();
  }

  /// The newest first.
  List<Token> of(Collection<UUID> accounts) {
    return database
        .reader()
        .sql(
            """
            select id, account_id, label, made_by, unit_id, capabilities, created_at, expires_at,
                   last_used_on, taken_back_at, taken_back_by
              from access_token
             where account_id = any(:accounts::uuid[])
             order by created_at desc
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> token(row))
        .list();
  }

  /// Of all accounts, the first to end first.
  List<Token> endingBetween(Instant from, Instant to) {
    return database
        .reader()
        .sql(
            """
            select id, account_id, label, made_by, unit_id, capabilities, created_at, expires_at,
                   last_used_on, taken_back_at, taken_back_by
              from access_token
             where expires_at > :from and expires_at <= :to and taken_back_at is null
             order by expires_at
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query((row, n) -> token(row))
        .list();
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("label"),
        row.getObject("made_by", UUID.class),
        bounds(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_on", LocalDate.class),
        takenBack(row));
  }

  private static Token.@Nullable TakenBack takenBack(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("taken_back_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Token.TakenBack(row.getObject("taken_back_by", UUID.class), at.toInstant());
  }

  private static Presence.@Nullable Bounds bounds(ResultSet row) throws SQLException {
    int unit = row.getInt("unit_id");
    return row.wasNull()
        ? null
        : new Presence.Bounds(unit, Set.of((String[]) row.getArray("capabilities").getArray()));
  }
}
