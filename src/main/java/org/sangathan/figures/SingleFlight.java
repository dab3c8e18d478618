package org.sangathan.figures;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Before the pages that thousands open at once: while one reads, the others wait for its answer,
/// and for a moment after it they are given the same one.
final class SingleFlight<K, V> {
  private static final long MOMENT = Duration.ofMillis(300).toNanos();

  private record Flight<V>(CompletableFuture<V> answer, long startedAt) {
    boolean isFresh() {
      return System.nanoTime() - startedAt < MOMENT;
    }
  }

  private final ConcurrentHashMap<K, Flight<V>> flights = new ConcurrentHashMap<>();

  V get(K key, Supplier<V> read) {
    Flight<V> mine = new Flight<>(new CompletableFuture<>(), System.nanoTime());
    Flight<V> flight = flights.compute(key, (k, old) -> old != null && old.isFresh() ? old : mine);
    if (flight != mine) return flight.answer.join();
    flights.values().removeIf(f -> f.answer.isDone() && !f.isFresh());
    try {
      V value = read.get();
      mine.answer.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      flights.remove(key, mine);
      mine.answer.completeExceptionally(e);
      throw e;
    }
  }
}
