package org.sangathan.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Browsers that are bound to accounts, with the prints of their PINs.
@Component
class DeviceStore {
  private final Database database;

  DeviceStore(Database database) {
    this.database = database;
  }

  record NewDevice(UUID id, UUID account, byte[] secretHash, String browser) {}

  /// A live device of an account that is open.
  record Found(UUID id, UUID account, String name, boolean hasPin, byte[] secretHash) {}

  List<Found> bySecrets(byte[][] hashes) {
    return database
        .reader()
        .sql(
            """
            select d.id, d.account_id, a.name, d.pin is not null as has_pin, d.secret_hash
              from device d
              join known_account a on a.id = d.account_id
             where d.secret_hash = any(:hashes) and d.revoked_at is null and a.closed_at is null
            """)
        .param("hashes", hashes)
        .query((row, n) ->
            new Found(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getBoolean("has_pin"),
                row.getBytes("secret_hash")))
        .list();
  }

  List<Devices.Own> of(UUID account) {
    return database
        .reader()
        .sql(
            """
            select id, browser, pin is not null as has_pin, made_at, seen_on
              from device
             where account_id = :account and revoked_at is null
             order by seen_on desc, made_at desc
            """)
        .param("account", account)
        .query((row, n) ->
            new Devices.Own(
                row.getObject("id", UUID.class),
                row.getString("browser"),
                row.getBoolean("has_pin"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("seen_on", LocalDate.class)))
        .list();
  }

  /// One too many makes the account's longest unused one unknown.
  void add(NewDevice device, Instant at, LocalDate today, int most) {
    database
        .writer()
        .sql(
            """
            insert into device (id, account_id, secret_hash, browser, made_at, seen_on)
            values (:id, :account, :hash, :browser, :at, :today)
            """)
        .param("id", device.id)
        .param("account", device.account)
        .param("hash", device.secretHash)
        .param("browser", device.browser)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("today", today)
        .update();
    database
        .writer()
        .sql(
            """
            update device set revoked_at = :at, pin = null
             where id in (select id from device
                           where account_id = :account and revoked_at is null
                           order by seen_on desc, made_at desc offset :most)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", device.account)
        .param("most", most)
        .update();
  }

  void seen(UUID device, LocalDate today) {
    database
        .writer()
        .sql("update device set seen_on = :today where id = :device and seen_on < :today")
        .param("today", today)
        .param("device", device)
        .update();
  }

  void keepPin(UUID device, byte[] pin) {
    database
        .writer()
        .sql("update device set pin = :pin, tries = 0 where id = :device and revoked_at is null")
        .param("pin", pin)
        .param("device", device)
        .update();
  }

  /// Counts a try before the PIN is looked at, in one statement, so that a hundred at once are a
  /// hundred.
  ///
  /// @return the print to compare with; empty when there is no PIN any more
  Optional<byte[]> takeTry(UUID device, int most) {
    return database
        .writer()
        .sql(
            """
            update device set tries = tries + 1
             where id = :device and revoked_at is null and pin is not null and tries < :most
            returning pin
            """)
        .param("device", device)
        .param("most", most)
        .query((row, n) -> row.getBytes("pin"))
        .optional();
  }

  void forgetTries(UUID device) {
    database
        .writer()
        .sql("update device set tries = 0 where id = :device")
        .param("device", device)
        .update();
  }

  void endPinAfter(UUID device, int tries) {
    database
        .writer()
        .sql("update device set pin = null where id = :device and tries >= :tries")
        .param("device", device)
        .param("tries", tries)
        .update();
  }

  /// False when the account has no such device.
  boolean revoke(UUID account, UUID device, Instant at) {
    return database
            .writer()
            .sql(
                """
                update device set revoked_at = :at, pin = null
                 where id = :device and account_id = :account and revoked_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("device", device)
            .param("account", account)
            .update()
        == 1;
  }

  void revokeAll(UUID account, Instant at) {
    database
        .writer()
        .sql(
            """
            update device set revoked_at = :at, pin = null
             where account_id = :account and revoked_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  void sweep(Instant revokedBefore, LocalDate unseenSince) {
    database
        .writer()
        .sql("delete from device where revoked_at < :revoked or seen_on < :unseen")
        .param("revoked", revokedBefore.atOffset(ZoneOffset.UTC))
        .param("unseen", unseenSince)
        .update();
  }
}
