package org.sangathan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One number that grows with each change of accounts, postings and tokens. What a node remembers
/// of them is good as long as the number stands. Looked at when asked for, so an idle node asks
/// nothing.
@Component
class GrantVersion {
  private static final Duration GLANCE = Duration.ofMillis(250);

  /// Longer than this nobody is trusted by memory, even while another thread is looking.
  private static final Duration BLIND = Duration.ofSeconds(2);

  private final PostingStore store;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(-1, Instant.MIN);

  private record Seen(long version, Instant at) {
    boolean within(Duration age, Instant now) {
      return !now.isBefore(at) && at.isAfter(now.minus(age));
    }
  }

  GrantVersion(PostingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The number as it stood at most a quarter of a second ago.
  long now() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last.within(GLANCE, now)) return last.version;
    if (!last.within(BLIND, now)) looking.lock();
    else if (!looking.tryLock()) return last.version;
    try {
      return look(now);
    } finally {
      looking.unlock();
    }
  }

  private long look(Instant now) {
    if (!seen.within(GLANCE, now)) seen = new Seen(store.version(), now);
    return seen.version;
  }

  /// Called by whatever changes accounts, postings or tokens, inside its transaction: other nodes
  /// see it at their next look, this one at once.
  void grow() {
    store.growVersion();
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forget();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  /// Waits for a look that is under way, because that may have read the number before the change.
  private void forget() {
    looking.lock();
    try {
      seen = new Seen(seen.version, Instant.MIN);
    } finally {
      looking.unlock();
    }
  }
}
