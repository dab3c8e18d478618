package org.sangathan.signin;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Papers that open accounts where no message arrives: given by an office above, good once. The
/// letters on one follow from its number and a key that is not in the database, so that whoever
/// gave it can look at it again, and whoever reads the tables cannot.
@Component
public class Slips {
  private static final Duration VALID = Duration.ofDays(30);

  /// Nothing that is taken for another letter; no digits, so that no O is a zero.
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  /// Where a slip is used; its code follows.
  public static final String ADDRESS = "/open/";

  private final SlipStore store;
  private final DoorKey key;
  private final Clock clock;

  Slips(SlipStore store, DoorKey key, Clock clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  /// A slip for each, in place of the one before.
  public void issue(List<Slip.Wanted> wanted, UUID by, Instant at) {
    byte[][] prints = wanted.stream().map(w -> print(code(w.id()))).toArray(byte[][]::new);
    store.issue(wanted, prints, by, at, at.plus(VALID));
  }

  /// Those that somebody gave and that still open something, the newest first.
  public List<Slip> issuedBy(UUID issuer) {
    return store.issuedBy(issuer, clock.instant()).stream().map(this::slip).toList();
  }

  /// Those of the accounts that a slip still opens.
  public Set<UUID> liveAmong(Collection<UUID> accounts) {
    return store.liveAmong(accounts, clock.instant());
  }

  Optional<Slip> live(String typed) {
    return store.live(print(plain(typed)), clock.instant()).map(this::slip);
  }

  Optional<UUID> use(String typed) {
    return store.use(print(plain(typed)), clock.instant());
  }

  private Slip slip(SlipStore.Row row) {
    return new Slip(
        row.account(),
        row.name(),
        row.post(),
        grouped(code(row.id())),
        row.issuedAt(),
        row.until());
  }

  private String code(UUID id) {
    BigInteger rest = new BigInteger(1, key.print("slip", id.toString()));
    BigInteger base = BigInteger.valueOf(LETTERS.length());
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(rest.mod(base).intValue()));
      rest = rest.divide(base);
    }
    return code.toString();
  }

  private byte[] print(String code) {
    return key.print("slip-code", code);
  }

  private static String grouped(String code) {
    StringBuilder grouped = new StringBuilder(code);
    for (int i = LENGTH - GROUP; i > 0; i -= GROUP) grouped.insert(i, '-');
    return grouped.toString();
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z]", "");
  }
}
