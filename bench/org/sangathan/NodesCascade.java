package org.sangathan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;

/// One number that is handed down from the top to every booth as a long work, whichever node does
/// it.
final class NodesCascade {
  private static final SplittableRandom CHANCE = new SplittableRandom();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final CrashScene scene;
  private final Database beside;
  private final CascadeDoor door;
  private final String unit;
  private final String id = Deed.newId(Instant.now(), CHANCE).toString();
  private final long value = CHANCE.nextLong(1_000_000, 50_000_000);
  private final long timesBefore;

  /// @param door of somebody who is signed in
  /// @param unit code of the unit from which it is handed down
  NodesCascade(CrashScene scene, Database beside, CascadeDoor door, String unit) {
    this.scene = scene;
    this.beside = beside;
    this.door = door;
    this.unit = unit;
    this.timesBefore = CascadeSums.times(beside, scene, unit);
  }

  /// Also to be said again, at any node: it stays one work.
  boolean isTakenIn() {
    return door.isTakenIn(id, unit, value);
  }

  boolean isUnderWay() {
    String state = CascadeSums.state(beside, id);
    return state.equals("waiting") || state.equals("running");
  }

  /// Waits until a node has taken it up.
  ///
  /// @return whether it is this one; false also where it has ended
  boolean awaitTakenUpBy(long pid) {
    await(() -> !isUnderWay() || !pickedBy().isEmpty());
    return isUnderWay() && pickedBy().endsWith(" " + pid);
  }

  /// Waits until it is in the hands of this node, or has ended.
  void awaitTakenOverBy(long pid) {
    await(() -> !isUnderWay() || pickedBy().endsWith(" " + pid));
  }

  void awaitEnd() {
    await(() -> !isUnderWay());
  }

  private String pickedBy() {
    return beside
        .reader()
        .sql(
            """
            select coalesce(picked_by, '') from scheduled_tasks
            where task_name = 'works.do' and starts_with(task_instance, :id || '@')
            """)
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static void await(BooleanSupplier wanted) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean() && System.nanoTime() < until) CrashScene.pause(20);
  }

  /// What is wrong when it should have been done once.
  List<String> look() {
    List<String> wrong = new ArrayList<>(CascadeSums.uneven(beside, scene, unit));
    String state = CascadeSums.state(beside, id);
    if (!state.equals("done")) wrong.add("the cascade is " + (state.isEmpty() ? "lost" : state));
    expect(wrong, "target of " + unit, value, CascadeSums.value(beside, scene, unit));
    expect(wrong, "targets of all booths", value, CascadeSums.lowest(beside, scene));
    expect(
        wrong,
        "times that it was handed down",
        1,
        CascadeSums.times(beside, scene, unit) - timesBefore);
    return wrong;
  }

  private static void expect(List<String> wrong, String what, long wanted, long found) {
    if (found != wanted) wrong.add("%s: %d, not %d".formatted(what, found, wanted));
  }
}
