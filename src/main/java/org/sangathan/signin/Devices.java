package org.sangathan.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.BrowserLabel;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.sangathan.database.Digest;
import org.springframework.stereotype.Component;

/// Browsers bound to accounts. Each bears a secret of 256 bits, beside which a PIN of six digits is
/// enough: it is good for nobody who has not the browser in hand, and five wrong tries end it.
@Component
class Devices {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int TRIES = 5;
  private static final int MOST = 10;

  /// One of the account's, for its owner to read.
  record Own(UUID id, String browser, boolean hasPin, Instant since, LocalDate lastDay) {}

  private final DeviceStore store;
  private final DeviceCookie cookie;
  private final DoorKey key;
  private final Database database;
  private final Clock clock;
  private final DoorWatch watch;

  Devices(
      DeviceStore store,
      DeviceCookie cookie,
      DoorKey key,
      Database database,
      Clock clock,
      DoorWatch watch) {
    this.watch = watch;
    this.store = store;
    this.cookie = cookie;
    this.key = key;
    this.database = database;
    this.clock = clock;
  }

  /// The accounts to which this browser is bound, the latest first.
  List<KnownDevice> here(HttpServletRequest request) {
    List<String> secrets = cookie.secrets(request);
    if (secrets.isEmpty()) return List.of();
    List<DeviceStore.Found> found =
        store.bySecrets(secrets.stream().map(Devices::hash).toArray(byte[][]::new));
    return secrets.stream()
        .flatMap(secret ->
            found.stream()
                .filter(d -> Arrays.equals(d.secretHash(), hash(secret)))
                .map(d -> new KnownDevice(d.id(), d.account(), d.name(), d.hasPin(), secret)))
        .toList();
  }

  Optional<KnownDevice> here(HttpServletRequest request, UUID account) {
    return here(request).stream().filter(d -> d.account().equals(account)).findFirst();
  }

  /// Binds the browser to the account, if it is not bound already.
  KnownDevice bind(HttpServletRequest request, HttpServletResponse response, UUID account) {
    Optional<KnownDevice> known = here(request, account);
    KnownDevice device = known.orElseGet(() -> add(account, BrowserLabel.of(request)));
    store.seen(device.id(), today());
    cookie.keep(response, device.secret(), cookie.secrets(request));
    return device;
  }

  private KnownDevice add(UUID account, String browser) {
    String secret = DeviceCookie.newSecret();
    UUID id = Deed.newId(clock.instant(), CHANCE);
    return database.transact(() -> {
      store.add(
          new DeviceStore.NewDevice(id, account, hash(secret), browser),
          clock.instant(),
          today(),
          MOST);
      return new KnownDevice(id, account, "", false, secret);
    });
  }

  void keepPin(KnownDevice device, String pin) {
    store.keepPin(device.id(), print(device, pin));
  }

  /// Whether that is the PIN of this browser. Counted.
  boolean fits(KnownDevice device, String typed) {
    Optional<byte[]> kept = store.takeTry(device.id(), TRIES);
    boolean right =
        kept.isPresent() && DoorKey.same(kept.get(), print(device, PinRule.digits(typed)));
    if (right) {
      store.forgetTries(device.id());
    } else {
      store.endPinAfter(device.id(), TRIES);
      watch.failed(Proof.PIN, device.account(), SigninRefusal.PIN_WRONG);
    }
    return right;
  }

  private byte[] print(KnownDevice device, String pin) {
    return key.print("pin", device.secret(), pin);
  }

  List<Own> of(UUID account) {
    return store.of(account);
  }

  /// False when the account has no such device.
  boolean cutOff(UUID account, UUID device) {
    return store.revoke(account, device, clock.instant());
  }

  void cutOffAll(UUID account) {
    store.revokeAll(account, clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static byte[] hash(String secret) {
    return Digest.sha256(secret.getBytes(StandardCharsets.UTF_8));
  }
}
