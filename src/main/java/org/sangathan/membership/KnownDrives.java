package org.sangathan.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All drives as this node remembers them, so that neither an enrolment nor a page asks for them
/// each time: at most a second old, and its own changes at once.
@Component
class KnownDrives {
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final DriveStore store;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(List.of(), Instant.MIN);

  private record Seen(List<Drive> drives, Instant at) {
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && at.isAfter(now.minus(GLANCE));
    }
  }

  KnownDrives(DriveStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  List<Drive> all() {
    if (seen.isFresh(clock.instant())) return seen.drives;
    looking.lock();
    try {
      Instant now = clock.instant();
      if (!seen.isFresh(now)) seen = new Seen(store.all(Drives.EVER), now);
      return seen.drives;
    } finally {
      looking.unlock();
    }
  }

  /// Called inside the transaction that changes one.
  void changed() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  /// Waits for a look that is under way, because that may have been before the change.
  private void forget() {
    looking.lock();
    try {
      seen = new Seen(seen.drives, Instant.MIN);
    } finally {
      looking.unlock();
    }
  }
}
