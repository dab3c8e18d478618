package org.sangathan.works;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sangathan.acts.Progress;
import org.sangathan.acts.Progress.Cancelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Writes down four times a second how far the works of this node are, and hears who was cancelled.
/// A thread of its own does so: the acts only leave their numbers, and their transactions, in which
/// nobody else could see them, are not concerned.
@Component
class WorkWatch implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WorkWatch.class);
  private static final long EVERY_MILLIS = 250;

  /// The node is to stop; the work will be done again by another, or by this one later.
  static final class NodeStops extends RuntimeException {
    private static final long serialVersionUID = 1;

    NodeStops() {
      super("the node stops", null, false, false);
    }
  }

  private final WorkStore store;
  private final ScheduledExecutorService clerk =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("work-watch").factory());

  WorkWatch(WorkStore store) {
    this.store = store;
  }

  Watched over(UUID work) {
    return new Watched(work);
  }

  /// One work while it is being done.
  final class Watched implements Progress, AutoCloseable {
    private final UUID work;
    private final Future<?> turn;
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;

    private Watched(UUID work) {
      this.work = work;
      // Once before it begins: it may have been cancelled while it waited.
      this.cancelled = store.note(work, 0, 0);
      this.turn =
          clerk.scheduleWithFixedDelay(
              this::note, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void tell(long done, long total) {
      this.done = done;
      this.total = total;
      if (cancelled) throw new Cancelled();
      if (Thread.interrupted()) throw new NodeStops();
    }

    private void note() {
      try {
        cancelled |= store.note(work, done, total);
      } catch (DataAccessException | TransactionException e) {
        LOG.debug("progress of {} was not noted", work, e);
      }
    }

    @Override
    public void close() {
      turn.cancel(false);
    }
  }

  @Override
  public void destroy() {
    clerk.shutdownNow();
  }
}
