package org.sangathan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The notices of the last thirty days without their texts, in memory by the unit that they went
/// to: every page asks for them, so no page may ask the database. Once a second at most a node asks
/// whether there are new ones and then reads those alone; its own it knows at once.
@Component
class NoticeBoard {
  /// For so long a notice is news.
  static final Duration NEWS = Duration.ofDays(30);

  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final NoticeStore store;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(0, Instant.MIN, Map.of());

  private record Seen(long version, Instant at, Map<Integer, List<Posted>> byUnit) {
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && at.isAfter(now.minus(GLANCE));
    }
  }

  /// A notice, as far as it has to be known on every page.
  record Posted(
      int cell,
      UUID id,
      Notice.Audience audience,
      UUID sender,
      Instant sentAt,
      LocalDate sentOn,
      boolean takenBack) {}

  NoticeBoard(NoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Those that went to one of the units itself, in no order.
  List<Posted> sentTo(int[] units) {
    Map<Integer, List<Posted>> byUnit = present().byUnit;
    if (byUnit.isEmpty()) return List.of();
    Instant since = clock.instant().minus(NEWS);
    return IntStream.of(units)
        .mapToObj(byUnit::get)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(one -> one.sentAt().isAfter(since))
        .toList();
  }

  private Seen present() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last.isFresh(now)) return last;
    if (last.version == 0) looking.lock();
    else if (!looking.tryLock()) return last;
    try {
      return look(now);
    } finally {
      looking.unlock();
    }
  }

  private Seen look(Instant now) {
    Seen last = seen;
    if (last.isFresh(now)) return last;
    long version = store.version();
    Seen next =
        version == last.version
            ? new Seen(version, now, last.byUnit)
            : new Seen(version, now, with(last.byUnit, news(last.version, now), now));
    seen = next;
    return next;
  }

  /// What commits while we read may come twice; it takes its own place again.
  private List<Posted> news(long version, Instant now) {
    return store.changedSince(version, now.minus(NEWS));
  }

  private static Map<Integer, List<Posted>> with(
      Map<Integer, List<Posted>> before, Collection<Posted> news, Instant now) {
    Map<Integer, List<Posted>> after = new HashMap<>(before);
    Instant since = now.minus(NEWS);
    for (Posted one : news) {
      after.merge(
          one.audience().unit(),
          List.of(one),
          (old, added) ->
              Stream.concat(
                      old.stream()
                          .filter(o -> !o.id().equals(one.id()) && o.sentAt().isAfter(since)),
                      added.stream())
                  .toList());
    }
    return Map.copyOf(after);
  }

  /// What this transaction does to a notice is known here as soon as it has committed.
  void changes() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget();
          }
        });
  }

  /// Waits for a look that is under way, because that may have begun before the change.
  private void forget() {
    looking.lock();
    try {
      seen = new Seen(seen.version, Instant.MIN, seen.byUnit);
    } finally {
      looking.unlock();
    }
  }
}
