package org.sangathan.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.people.PersonRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Keeps this node's list of the erased up to the database, and, before anybody is let in, erases
/// again who is on the list and in the tables: then the database is older than the list.
@Component
class ErasedFollower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ErasedFollower.class);
  private static final int EVERY_SECONDS = 10;

  /// So many ids are looked for at once.
  private static final int A_LOOK = 10_000;

  /// A transaction may commit later than one that began after it.
  private static final Duration LATE = Duration.ofHours(1);

  private static final UUID NOBODY = new UUID(0, 0);

  private final ErasedList list;
  private final ErasureStore store;
  private final PersonRows rows;
  private final Acts acts;
  private final Clock clock;
  private final boolean here;
  private final Set<ErasedList.Line> known = new HashSet<>();
  private final ScheduledExecutorService clerk =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("erased-list").factory());
  private Instant last = Instant.EPOCH;
  private volatile boolean running;

  ErasedFollower(
      ErasedList list,
      ErasureStore store,
      PersonRows rows,
      Acts acts,
      Clock clock,
      @Value("${sangathan.jobs:true}") boolean here) {
    this.list = list;
    this.store = store;
    this.rows = rows;
    this.acts = acts;
    this.clock = clock;
    this.here = here;
  }

  /// Before the server takes any request.
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    running = true;
    List<ErasedList.Line> listed = list.lines();
    eraseAgain(listed);
    if (!here) return;
    note(listed);
    follow();
    clerk.scheduleWithFixedDelay(
        this::followCalmly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void eraseAgain(List<ErasedList.Line> listed) {
    Map<UUID, ErasedList.Line> latest = new LinkedHashMap<>();
    listed.forEach(line -> latest.put(line.person(), line));
    List<ErasedList.Line> erased = latest.values().stream().filter(line -> !line.back()).toList();
    long again =
        erased.stream().gather(Gatherers.windowFixed(A_LOOK)).mapToLong(this::eraseThose).sum();
    if (again > 0) LOG.warn("{} persons were erased again: the database is older", again);
  }

  /// An up-to-date database knows them all; only an older one is looked through for the rest.
  private long eraseThose(List<ErasedList.Line> some) {
    List<ErasedList.Line> unknown = store.unknown(some);
    if (unknown.isEmpty()) return 0;
    Set<UUID> there = rows.present(unknown.stream().map(ErasedList.Line::person).toList());
    unknown.stream().filter(line -> there.contains(line.person())).forEach(this::eraseAgain);
    return there.size();
  }

  private void eraseAgain(ErasedList.Line line) {
    UUID deed = Deed.newId(clock.instant(), () -> line.person().getLeastSignificantBits());
    Actor actor = new Actor(Objects.requireNonNullElse(line.by(), NOBODY), "");
    var said = Map.of("id", deed.toString(), "person", line.person().toString());
    if (acts.perform(actor, EraseAgain.NAME, said).answer() instanceof Answer.Refused<?>(var why)) {
      throw new IllegalStateException("an erased person came back and stays: " + why);
    }
  }

  /// A database or a disk that is away for a while is no reason never to follow again.
  private void followCalmly() {
    try {
      follow();
    } catch (DataAccessException | TransactionException | java.io.UncheckedIOException e) {
      if (running) LOG.warn("the list of the erased will go on later", e);
    }
  }

  private void follow() {
    List<ErasedList.Line> fresh = new ArrayList<>(store.changedSince(last.minus(LATE)));
    fresh.removeIf(known::contains);
    list.add(fresh);
    note(fresh);
  }

  private void note(List<ErasedList.Line> lines) {
    lines.stream().map(ErasedList.Line::at).filter(last::isBefore).forEach(at -> last = at);
    known.addAll(lines);
    Instant since = last.minus(LATE);
    known.removeIf(line -> line.at().isBefore(since));
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
