package org.sangathan.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.springframework.dao.DataAccessException;

/// The keys with which columns are sealed: the newest seals, all of them open.
public final class Keys {
  /// After so long every node seals with a key that was made.
  public static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  private final KeyStore store;
  private final KeyKeeper keeper;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), 0, Instant.MIN);

  record Current(int number, SecretKey key) {}

  private record Known(Map<Integer, SecretKey> keys, int newest, Instant until) {}

  /// Outside of any transaction, so that no value is ever sealed with a key that was rolled back.
  Keys(KeyStore store, KeyKeeper keeper, Clock clock) {
    this.store = store;
    this.keeper = keeper;
    this.clock = clock;
    if (read().keys.isEmpty()) make(1);
  }

  Current current() {
    Known seen = known;
    if (!clock.instant().isBefore(seen.until)) seen = readIfPossible(seen);
    return new Current(seen.newest, key(seen.newest));
  }

  SecretKey key(int number) {
    SecretKey key = known.keys.get(number);
    // Another node may have made it a moment ago.
    if (key == null) key = read().keys.get(number);
    if (key == null) throw new IllegalStateException("sealed with an unknown key: " + number);
    return key;
  }

  /// Makes a new key, unless the one before has not been replaced everywhere yet: then that work
  /// goes on.
  ///
  /// @return the number with which everything is to be sealed
  int renew() {
    List<KeyStore.Row> rows = store.all();
    int newest = rows.getLast().number();
    boolean unfinished = rows.stream().filter(row -> row.retiredAt() == null).count() > 1;
    return unfinished ? newest : make(newest + 1);
  }

  void retireBefore(int number) {
    store.retireBefore(number, clock.instant());
  }

  private int make(int number) {
    store.add(number, keeper.wrap(number, Gcm.newKey()), clock.instant());
    return read().newest;
  }

  /// A node that cannot read for a moment seals with what it knows.
  private Known readIfPossible(Known otherwise) {
    try {
      return read();
    } catch (DataAccessException e) {
      return otherwise;
    }
  }

  private Known read() {
    Map<Integer, SecretKey> keys = new HashMap<>();
    int newest = 0;
    for (KeyStore.Row row : store.all()) {
      SecretKey here = known.keys.get(row.number());
      keys.put(
          row.number(), here != null ? here : Gcm.key(keeper.unwrap(row.number(), row.wrapped())));
      newest = row.number();
    }
    return known = new Known(Map.copyOf(keys), newest, clock.instant().plus(KNOWN_EVERYWHERE));
  }
}
