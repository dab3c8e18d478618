package org.sangathan.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Lets the chain follow once a minute: then a link holds many lines, and costs little for each.
@Component
class TrailFollower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TrailFollower.class);

  private final Chain chain;
  private final boolean here;
  private final long everySeconds;
  private final ScheduledExecutorService clerk =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("audit-chain").factory());
  private volatile boolean running;

  TrailFollower(
      Chain chain,
      @Value("${sangathan.jobs:true}") boolean here,
      @Value("${sangathan.audit-seconds:60}") long everySeconds) {
    this.chain = chain;
    this.here = here;
    this.everySeconds = everySeconds;
  }

  @Override
  public boolean isAutoStartup() {
    return here;
  }

  @Override
  public void start() {
    running = true;
    clerk.scheduleWithFixedDelay(this::follow, everySeconds, everySeconds, TimeUnit.SECONDS);
  }

  /// A database that is away for a while is no reason never to follow again.
  private void follow() {
    try {
      chain.follow();
    } catch (DataAccessException | TransactionException e) {
      if (running) LOG.warn("the audit chain will go on later", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    clerk.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
