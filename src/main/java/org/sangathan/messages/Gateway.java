package org.sangathan.messages;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// The way out to the phones. Which one there is says `sangathan.gateway`.
interface Gateway extends AutoCloseable {

  /// What became of one letter.
  sealed interface Outcome {}

  /// It went out.
  ///
  /// @param number by which the gateway will speak of it; empty if it gave none
  record Taken(String number) implements Outcome {}

  /// It went nowhere, but may be looked at here until it expires.
  record Kept(Map<String, String> values) implements Outcome {}

  /// It did not go out, and may when it is tried again.
  ///
  /// @param trouble a short code without anything about the receiver
  record Later(String trouble) implements Outcome {}

  /// It will never be taken.
  record Never(String trouble) implements Outcome {}

  /// Hands over a few at once; the outcomes stand in the order of the letters.
  List<Outcome> hand(List<Letter> letters);

  default boolean reachesPhones() {
    return true;
  }

  /// Whether everything, secrets too, can be read on a page: the demo's way.
  default boolean isShown() {
    return false;
  }

  /// Asked about once a second: whoever hears about deliveries listens again here.
  default void listen() {}

  @Override
  default void close() {}

  /// Hands over each by itself, all at the same time.
  static List<Outcome> each(List<Letter> letters, Function<Letter, Outcome> one) {
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> handed =
          letters.stream().map(letter -> hands.submit(() -> one.apply(letter))).toList();
      return handed.stream().map(Gateway::outcome).toList();
    }
  }

  private static Outcome outcome(Future<Outcome> handed) {
    try {
      return handed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Later("stopped");
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("a gateway broke", e.getCause());
    }
  }
}
