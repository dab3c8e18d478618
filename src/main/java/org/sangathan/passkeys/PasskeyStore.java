package org.sangathan.passkeys;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys, as Spring Security asks for them and as their owners read them.
@Component
class PasskeyStore implements UserCredentialRepository {
  private final Database database;

  PasskeyStore(Database database) {
    this.database = database;
  }

  static Bytes handle(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /// False when there is such a one already.
  boolean add(UUID id, UUID account, CredentialRecord made, Instant at) {
    return database
            .writer()
            .sql(
                """
                insert into passkey (id, account_id, credential_id, attestation, name, counter, made_at)
                values (:id, :account, :credential, :attestation, :name, :counter, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("account", account)
            .param("credential", made.getCredentialId().getBytes())
            .param("attestation", Objects.requireNonNull(made.getAttestationObject()).getBytes())
            .param("name", made.getLabel())
            .param("counter", made.getSignatureCount())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// False when the account has no such passkey.
  boolean remove(UUID id, UUID account) {
    return database
            .writer()
            .sql("delete from passkey where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }

  void removeAll(UUID account) {
    database
        .writer()
        .sql("delete from passkey where account_id = :account")
        .param("account", account)
        .update();
  }

  /// The newest first.
  List<PasskeysPage.Own> of(UUID account) {
    return database
        .reader()
        .sql(
            """
            select id, name, made_at, used_on
              from passkey
             where account_id = :account
             order by made_at desc
            """)
        .param("account", account)
        .query((row, n) ->
            new PasskeysPage.Own(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("used_on", LocalDate.class)))
        .list();
  }

  void used(Bytes credential, LocalDate day) {
    database
        .writer()
        .sql("update passkey set used_on = :day where credential_id = :credential")
        .param("day", day)
        .param("credential", credential.getBytes())
        .update();
  }

  /// False when it was answered before.
  boolean answered(byte[] print, Instant until) {
    return database
            .writer()
            .sql(
                """
                insert into passkey_challenge (print, expires_at) values (:print, :until)
                on conflict do nothing
                """)
            .param("print", print)
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void sweep(Instant now) {
    database
        .writer()
        .sql("delete from passkey_challenge where expires_at < :now")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  // ---- as Spring Security asks ----

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return database
        .reader()
        .sql(
            """
            select account_id, credential_id, attestation, name, counter, made_at
              from passkey
             where credential_id = :credential
            """)
        .param("credential", credential.getBytes())
        .query((row, n) -> known(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return database
        .reader()
        .sql(
            """
            select account_id, credential_id, attestation, name, counter, made_at
              from passkey
             where account_id = :account
             order by made_at
            """)
        .param("account", account(handle))
        .query((row, n) -> known(row))
        .list();
  }

  /// How often it was used. One that counts back, or that two show at once, is a copy; those that
  /// do not count stay at zero. A new one is written by its act, which knows its id.
  @Override
  public void save(CredentialRecord used) {
    int counted =
        database
            .writer()
            .sql(
                """
                update passkey set counter = :counter
                 where credential_id = :credential and (counter < :counter or counter = 0)
                """)
            .param("counter", used.getSignatureCount())
            .param("credential", used.getCredentialId().getBytes())
            .update();
    if (counted == 1) return;
    CredentialRecord known = findByCredentialId(used.getCredentialId());
    if (known != null) {
      long last = known.getSignatureCount();
      throw new MaliciousCounterValueException("a copy", last, used.getSignatureCount());
    }
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("its owner removes it, by an act");
  }

  private static CredentialRecord known(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .label(row.getString("name"))
        .signatureCount(row.getLong("counter"))
        .uvInitialized(true)
        .transports(Set.of())
        .created(row.getTimestamp("made_at").toInstant())
        .build();
  }
}
