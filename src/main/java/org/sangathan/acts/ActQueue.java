package org.sangathan.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Batched deeds wait here; two writers take whatever has come and commit it together. They never
/// wait for a batch to fill, so it sizes itself: one deed when it is quiet, hundreds in a wave.
@Component
class ActQueue implements SmartLifecycle {
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_IN_BATCH = 256;
  private static final int WRITERS = 2;

  private final BlockingQueue<Waiting<?, ?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final ActTransaction transaction;
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean running;

  ActQueue(ActTransaction transaction) {
    this.transaction = transaction;
  }

  /// False where so many wait already that this one must come again later.
  boolean offer(Waiting<?, ?> waiting) {
    return running && queue.offer(waiting);
  }

  private void work() {
    List<Waiting<?, ?>> taken = new ArrayList<>(MOST_IN_BATCH);
    while (running || !queue.isEmpty()) {
      try {
        taken.add(queue.take());
        queue.drainTo(taken, MOST_IN_BATCH - 1);
      } catch (InterruptedException e) {
        queue.drainTo(taken);
      }
      perform(taken);
      taken.clear();
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
    for (int i = 1; i <= WRITERS; i++) {
      writers.add(Thread.ofPlatform().name("act-writer-" + i).start(this::work));
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
