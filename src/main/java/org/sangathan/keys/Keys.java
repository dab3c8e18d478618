package org.sangathan.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/// The keys with which columns are sealed: the newest seals, all of them open.
public final class Keys {
  /// After so long every node seals with a key that was made.
  public static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  private final KeyStore store;
  private final Keepers keepers;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), 0, Instant.MIN);

  record Current(int number, SealKey key) {}

  private record Known(Map<Integer, SealKey> keys, int newest, Instant until) {}

  /// Outside of any transaction, so that no value is ever sealed with a key that was rolled back.
  Keys(KeyStore store, Keepers keepers, Clock clock) {
    this.store = store;
    this.keepers = keepers;
    this.clock = clock;
    if (read().keys.isEmpty()) make(1, Way.AES_256_GCM, Keeper.FILE);
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
    if (!unfinished || !newest.way().equals(way.code())) {
      make(newest.number() + 1, way, keeper(newest));
    }
  }

  void retireBefore(int number) {
    store.retireBefore(number, clock.instant());
  }

  /// All keys are wrapped by that keeper from now on, or, if anything fails, by whom they were.
  /// Nodes that run go on: what they need is in their memory.
  public void move(Keeper to) {
    KeyKeeper there = keepers.ready(to);
    Map<Keeper, KeyKeeper> before = new EnumMap<>(Keeper.class);
    store.wrapAnew(
        row -> {
          Keeper from = keeper(row);
          if (from == to) return row;
          byte[] open =
              before.computeIfAbsent(from, keepers::of).unwrap(row.number(), row.wrapped());
          return row.wrapped(to.code(), there.wrap(row.number(), open));
        },
        () -> before.keySet().forEach(keepers::leave));
  }

  /// Who keeps the newest key.
  public Keeper keeper() {
    return keeper(store.all().getLast());
  }

  private void make(int number, Way way, Keeper keeper) {
    byte[] wrapped = keepers.of(keeper).wrap(number, SealKey.chance());
    store.add(new KeyStore.Row(number, way.code(), keeper.code(), wrapped, clock.instant(), null));
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
    Map<Keeper, KeyKeeper> opened = new EnumMap<>(Keeper.class);
    int newest = 0;
    for (KeyStore.Row row : store.all()) {
      SealKey here = known.keys.get(row.number());
      keys.put(row.number(), here != null ? here : opened(row, opened));
      newest = row.number();
    }
    return known = new Known(Map.copyOf(keys), newest, clock.instant().plus(KNOWN_EVERYWHERE));
  }

  private SealKey opened(KeyStore.Row row, Map<Keeper, KeyKeeper> opened) {
    Way way =
        Way.of(row.way())
            .orElseThrow(
                () -> new IllegalStateException("an unknown way of sealing: " + row.way()));
    KeyKeeper keeper = opened.computeIfAbsent(keeper(row), keepers::of);
    return new SealKey(way, keeper.unwrap(row.number(), row.wrapped()));
  }

  private static Keeper keeper(KeyStore.Row row) {
    return Keeper.of(row.keeper())
        .orElseThrow(() -> new IllegalStateException("an unknown keeper: " + row.keeper()));
  }
}
