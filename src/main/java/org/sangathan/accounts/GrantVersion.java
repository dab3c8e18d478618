package org.sangathan.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One number that grows with each change of accounts, postings and tokens. What a node remembers
/// of them is good as long as the number stands. Looked at when asked for, so an idle node asks
/// nothing.
@Component
public class GrantVersion {
  private static final Duration GLANCE = Duration.ofMillis(250);

  /// Longer than this nobody is trusted by memory, even while another thread is looking.
  private static final Duration BLIND = Duration.ofSeconds(2);

  private final Database database;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(-1, Instant.MIN);

  private record Seen(long version, Instant at) {
    boolean within(Duration age, Instant now) {
      return !now.isBefore(at) && at.isAfter(now.minus(age));
    }
  }

  public GrantVersion(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The number as it stood at most a quarter of a second ago.
  public long now() {
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
    if (!seen.within(GLANCE, now)) seen = new Seen(version(), now);
    return seen.version;
  }

  private long version() {
    return database.reader().sql("select version from grant_version").query(Long.class).single();
  }

  /// The row stays locked until the transaction ends: changes of grants come one after another.
  ///
  /// Called by whatever changes accounts, postings or tokens, inside its transaction: other nodes
  /// see it at their next look, this one at once.
  public void grow() {
    database.writer().sql("update grant_version set version = version + 1").update();
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
