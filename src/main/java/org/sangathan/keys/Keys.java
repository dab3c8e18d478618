package org.sangathan.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/// The keys with which columns are sealed: the newest seals, all of them open.
public final class Keys {
  /// After so long every node seals with a key that was made.
  public static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  private final KeyStore store;
  private final KeyKeeper keeper;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), 0, Instant.MIN);

  record Current(int number, SealKey key) {}

  private record Known(Map<Integer, SealKey> keys, int newest, Instant until) {}

  /// Outside of any transaction, so that no value is ever sealed with a key that was rolled back.
  Keys(KeyStore store, KeyKeeper keeper, Clock clock) {
    this.store = store;
    this.keeper = keeper;
    this.clock = clock;
    if (read().keys.isEmpty()) make(1, Way.AES_256_GCM);
  }

  Current current() {
    Known seen = known;
    if (!clock.instant().isBefore(seen.until)) seen = readIfPossible(seen);
    return new Current(seen.newest, key(seen.newest));
  }

  SealKey key(int number) {
    SealKey key = known.keys.get(number);
    // Another node may have made it a moment ago.
    if (key == null) key = read().keys.get(number);
    if (key == null) throw new IllegalStateException("sealed with an unknown key: " + number);
    return key;
  }

  /// The way of a key, as it is told.
  public Way way(int number) {
    return key(number).way();
  }

  /// The way of the key that seals now.
  public Way way() {
    return current().key().way();
  }

  /// Makes a new key, unless one of that way has not replaced the one before everywhere yet: then
  /// that work goes on.
  void renew(Way way) {
    List<KeyStore.Row> rows = store.all();
    KeyStore.Row newest = rows.getLast();
    boolean unfinished = rows.stream().filter(row -> row.retiredAt() == null).count() > 1;
    if (!unfinished || !newest.way().equals(way.code())) make(newest.number() + 1, way);
  }

  void retireBefore(int number) {
    store.retireBefore(number, clock.instant());
  }

  private void make(int number, Way way) {
    store.add(number, way, keeper.wrap(number, SealKey.chance()), clock.instant());
    read();
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
    Map<Integer, SealKey> keys = new HashMap<>();
    int newest = 0;
    for (KeyStore.Row row : store.all()) {
      SealKey here = known.keys.get(row.number());
      keys.put(row.number(), here != null ? here : opened(row));
      newest = row.number();
    }
    return known = new Known(Map.copyOf(keys), newest, clock.instant().plus(KNOWN_EVERYWHERE));
  }

  private SealKey opened(KeyStore.Row row) {
    Way way =
        Way.of(row.way())
            .orElseThrow(
                () -> new IllegalStateException("an unknown way of sealing: " + row.way()));
    return new SealKey(way, keeper.unwrap(row.number(), row.wrapped()));
  }
}
