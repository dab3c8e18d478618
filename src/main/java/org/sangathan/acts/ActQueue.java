package org.sangathan.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Batched deeds wait here; the writer of each lane takes what has come and commits it together, so
/// a batch sizes itself: one deed when it is quiet, hundreds in a wave. A cell belongs to one lane,
/// so that no writer waits for the counters that another one holds.
@Component
class ActQueue implements SmartLifecycle {
  private static final int LANES = 2;
  private static final int MOST_WAITING = 2_048;
  private static final int MOST_IN_BATCH = 256;
  private static final int ALMOST_ALL = 75;
  private static final long PATIENCE_NANOS = 500_000;

  private final List<BlockingQueue<Waiting<?, ?>>> lanes = new ArrayList<>();
  private final ActTransaction transaction;
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean running;

  ActQueue(ActTransaction transaction) {
    this.transaction = transaction;
    for (int i = 0; i < LANES; i++) lanes.add(new ArrayBlockingQueue<>(MOST_WAITING));
  }

  /// False where so many wait already that this one must come again later.
  boolean offer(Waiting<?, ?> waiting) {
    int cell = waiting.deed().place().cell();
    return running && lanes.get(Math.floorMod(cell, LANES)).offer(waiting);
  }

  private void work(BlockingQueue<Waiting<?, ?>> lane) {
    List<Waiting<?, ?>> taken = new ArrayList<>(MOST_IN_BATCH);
    int before = 0;
    while (running || !lane.isEmpty()) {
      try {
        taken.add(lane.take());
        lane.drainTo(taken, MOST_IN_BATCH - 1);
        awaitAlmostAsMany(before, lane, taken);
      } catch (InterruptedException e) {
        lane.drainTo(taken);
      }
      before = taken.size();
      perform(taken);
      taken.clear();
    }
  }

  /// Those who were just answered come again in the next moment. To begin with the first of them
  /// would leave the others waiting for a whole transaction, so a wave is given half a millisecond
  /// to gather. One deed alone, or the first of a wave, waits for nobody.
  private static void awaitAlmostAsMany(
      int before, BlockingQueue<Waiting<?, ?>> lane, List<Waiting<?, ?>> taken)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (taken.size() < before * ALMOST_ALL / 100) {
      Waiting<?, ?> next = lane.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) return;
      taken.add(next);
      lane.drainTo(taken, MOST_IN_BATCH - taken.size());
    }
  }

  private void perform(List<Waiting<?, ?>> taken) {
    Map<KnownAct<?, ?>, List<Waiting<?, ?>>> byAct = new LinkedHashMap<>();
    Set<Waiting.Key> seen = new HashSet<>();
    List<Waiting<?, ?>> repeats = new ArrayList<>();
    for (Waiting<?, ?> waiting : taken) {
      if (!seen.add(waiting.key())) repeats.add(waiting);
      else byAct.computeIfAbsent(waiting.act(), a -> new ArrayList<>()).add(waiting);
    }
    byAct.values().forEach(this::together);
    repeats.forEach(this::alone);
  }

  @SuppressWarnings("unchecked") // all deeds of one list belong to one act
  private <F extends Record, O extends Enum<O> & Acceptance> void together(
      List<Waiting<?, ?>> same) {
    List<Waiting<F, O>> batch = new ArrayList<>();
    same.forEach(w -> batch.add((Waiting<F, O>) w));
    List<Reply> replies;
    try {
      replies = transaction.run(batch);
    } catch (RuntimeException e) {
      // One bad deed must not take the others with it: each is tried again by itself.
      batch.forEach(this::alone);
      return;
    }
    for (int i = 0; i < batch.size(); i++) batch.get(i).reply().complete(replies.get(i));
  }

  private void alone(Waiting<?, ?> waiting) {
    try {
      waiting.reply().complete(transaction.runOne(waiting));
    } catch (RuntimeException | Error e) {
      waiting.reply().completeExceptionally(e);
    }
  }

  @Override
  public void start() {
    running = true;
    for (BlockingQueue<Waiting<?, ?>> lane : lanes) {
      String name = "act-writer-" + (writers.size() + 1);
      writers.add(Thread.ofPlatform().name(name).start(() -> work(lane)));
    }
  }

  /// What was taken in is finished before the database goes.
  @Override
  public void stop() {
    running = false;
    for (Thread writer : writers) {
      writer.interrupt();
      joinQuietly(writer);
    }
    writers.clear();
  }

  private static void joinQuietly(Thread writer) {
    try {
      writer.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
