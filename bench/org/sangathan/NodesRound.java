package org.sangathan;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;

/// One round with two nodes: the first is killed in the midst of a long work, the second goes on
/// alone, the first comes back.
final class NodesRound {
  private static final int FIRST = 0;
  private static final int SECOND = 1;
  private static final long MOST_MILLIS_FOR_TREE = 5_000;
  private static final long TOGETHER_MILLIS = 2_000;

  /// All times in seconds since the kill, but the tree's, which is since the change at the other.
  record Times(
      double killedAfter,
      boolean inTheMidst,
      double sessions,
      double takenOver,
      double done,
      double back,
      double tree) {}

  private final NodesBench.Stage stage;
  private final SplittableRandom chance = new SplittableRandom();
  private final List<String> wrong = new ArrayList<>();
  private long killed;

  NodesRound(NodesBench.Stage stage) {
    this.stage = stage;
  }

  List<String> wrong() {
    return wrong;
  }

  /// @param usualMillis how long a cascade takes when nobody is killed
  Times play(double usualMillis) throws IOException, InterruptedException {
    stage.people().signIn(port(FIRST));
    NodesCascade cascade = cascadeAtFirst();
    long begun = System.nanoTime();
    CrashScene.pause((long) (usualMillis * chance.nextDouble(0.1, 0.7)));
    boolean inTheMidst = cascade.isUnderWay();
    stage.nodes().kill(FIRST);
    killed = System.nanoTime();
    wrong.addAll(stage.people().shutOutAt(port(SECOND)));
    double sessions = sinceKill();
    stage.door().at(port(SECOND));
    if (!cascade.isTakenIn()) wrong.add("the cascade was not taken in again at the other node");
    String whileAway = makeUnit(SECOND);
    cascade.awaitTakenOverBy(stage.nodes().pid(SECOND));
    double takenOver = sinceKill();
    if (takenOver > NodesBench.MOST_SECONDS_TO_TAKE_OVER) wrong.add("taken over late");
    cascade.awaitEnd();
    double done = sinceKill();
    stage.nodes().startAgain(FIRST);
    double back = sinceKill();
    awaitSeen(FIRST, whileAway);
    double tree = Math.max(treeFrom(SECOND, FIRST), treeFrom(FIRST, SECOND));
    wrong.addAll(stage.people().shutOutAt(port(FIRST)));
    CrashScene.pause(TOGETHER_MILLIS);
    wrong.addAll(cascade.look());
    return new Times((killed - begun) / 1e9, inTheMidst, sessions, takenOver, done, back, tree);
  }

  private int port(int nth) {
    return stage.nodes().port(nth);
  }

  private double sinceKill() {
    return (System.nanoTime() - killed) / 1e9;
  }

  /// The other node may be the quicker one; then the next is begun.
  private NodesCascade cascadeAtFirst() {
    stage.door().at(port(FIRST));
    while (true) {
      NodesCascade cascade = stage.cascade();
      if (!cascade.isTakenIn()) throw new IllegalStateException("no cascade can be begun");
      if (cascade.awaitTakenUpBy(stage.nodes().pid(FIRST))) return cascade;
      cascade.awaitEnd();
      wrong.addAll(cascade.look());
    }
  }

  /// @return how many seconds later the one knows what was done at the other
  private double treeFrom(int maker, int seer) {
    String made = makeUnit(maker);
    long begin = System.nanoTime();
    awaitSeen(seer, made);
    return (System.nanoTime() - begin) / 1e9;
  }

  /// In the tree that a node holds in its memory.
  private void awaitSeen(int nth, String unit) {
    JsonDoor door = new JsonDoor(stage.scene(), port(nth));
    long until = System.nanoTime() + MOST_MILLIS_FOR_TREE * 1_000_000;
    while (!door.read("units/" + stage.scene().sector() + "/children").contains(quoted(unit))) {
      if (System.nanoTime() > until) {
        wrong.add("node %d does not know %s".formatted(nth + 1, unit));
        return;
      }
      CrashScene.pause(10);
    }
  }

  private static String quoted(String code) {
    return '"' + code + '"';
  }

  private String makeUnit(int nth) {
    String code = "NODE-" + Long.toString(chance.nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
    Map<String, @Nullable String> said =
        Map.of(
            "id",
            Deed.newId(Instant.now(), chance).toString(),
            "unit",
            stage.scene().sector(),
            "code",
            code,
            "level",
            "booth",
            "nameHi",
            "नया बूथ");
    new JsonDoor(stage.scene(), port(nth)).untilAnswered("organisation.create-unit", said);
    return code;
  }
}
