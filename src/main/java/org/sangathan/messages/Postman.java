package org.sangathan.messages;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Carries messages to the gateway as long as the node runs: at once when one was left here, and
/// every second what others left, or what is to be tried again. Each message is taken up by one
/// node at a time; if that dies with it, another takes it up after [#HELD].
@Component
class Postman implements SmartLifecycle {
  static final String NOT_REGISTERED = "not-registered";

  /// Longer than any gateway takes.
  static final Duration HELD = Duration.ofMinutes(2);

  static final int AT_ONCE = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /// So that one slow answer does not keep all others waiting.
  private static final int ROUNDS_AT_A_TIME = 3;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final int GROWING_UNTIL = 7;

  private final MessageStore store;
  private final Gateway gateway;
  private final Clock clock;
  private final boolean here;
  private final Semaphore bell = new Semaphore(0);
  private volatile List<Thread> walkers = List.of();

  Postman(
      MessageStore store,
      Gateway gateway,
      Clock clock,
      @Value("${sangathan.jobs:true}") boolean here) {
    this.store = store;
    this.gateway = gateway;
    this.clock = clock;
    this.here = here;
  }

  /// There is something to carry.
  void ring() {
    if (bell.availablePermits() < ROUNDS_AT_A_TIME) bell.release();
  }

  /// Hands over what is due.
  ///
  /// @return how many it took up
  int round() {
    store.expire(clock.instant());
    List<Letter> claimed = store.claim(AT_ONCE, clock.instant(), clock.instant().plus(HELD));
    List<Letter> ready = new ArrayList<>();
    for (Letter letter : claimed) {
      if (letter.template().isRegistered() || !gateway.reachesPhones()) ready.add(letter);
      else note(letter, new Gateway.Later(NOT_REGISTERED));
    }
    if (ready.isEmpty()) return claimed.size();
    List<Gateway.Outcome> outcomes = gateway.hand(ready);
    for (int i = 0; i < ready.size(); i++) note(ready.get(i), outcomes.get(i));
    return claimed.size();
  }

  private void note(Letter letter, Gateway.Outcome outcome) {
    switch (outcome) {
      case Gateway.Taken(var number) -> store.sent(letter.id(), number, clock.instant());
      case Gateway.Kept(var values) -> store.kept(letter.id(), values, clock.instant());
      case Gateway.Never(var trouble) -> {
        LOG.warn("{} was not taken: {}", letter, trouble);
        store.failed(letter.id(), trouble, clock.instant());
      }
      case Gateway.Later(var trouble) -> {
        LOG.info("{} waits: {}", letter, trouble);
        store.later(letter, trouble, clock.instant().plus(waitAfter(letter.tries())));
      }
    }
  }

  /// 2 s, 6 s, 18 s, 54 s, and so on to half an hour.
  static Duration waitAfter(int tries) {
    long growth = Math.round(Math.pow(3, Math.min(tries, GROWING_UNTIL) - 1.0));
    Duration wait = FIRST_WAIT.multipliedBy(growth);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private void walk() {
    while (!walkers.isEmpty()) {
      int carried = roundOrNothing();
      try {
        if (carried < AT_ONCE) bell.tryAcquire(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// A database that is away, or a fault in one message, must not end the walks for ever.
  private int roundOrNothing() {
    try {
      gateway.listen();
      return round();
    } catch (RuntimeException e) {
      LOG.error("messages wait", e);
      return 0;
    }
  }

  @Override
  public boolean isAutoStartup() {
    return here;
  }

  @Override
  public synchronized void start() {
    List<Thread> fresh = new ArrayList<>();
    for (int i = 0; i < ROUNDS_AT_A_TIME; i++) {
      fresh.add(Thread.ofPlatform().daemon().name("postman-" + i).unstarted(this::walk));
    }
    walkers = List.copyOf(fresh);
    walkers.forEach(Thread::start);
  }

  /// What is on its way comes to its end.
  @Override
  public synchronized void stop() {
    List<Thread> running = walkers;
    walkers = List.of();
    bell.release(ROUNDS_AT_A_TIME);
    try {
      for (Thread walker : running) walker.join(HELD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !walkers.isEmpty();
  }
}
