package org.sangathan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;

/// Hands a number down from one district after the other to every booth, as long works from a
/// browser. A work that was taken in must end by itself, whatever is killed; at every moment the
/// parts of each district add up, and come to the last number that was handed down or to the one
/// that is under way.
final class CrashCascades implements CrashClient {
  private final CrashScene scene;
  private final CascadeDoor door;
  private final SplittableRandom chance = new SplittableRandom();
  private final Map<String, Long> settled = new LinkedHashMap<>();
  private @Nullable String underWayIn;
  private long underWay;
  private volatile @Nullable Database database;
  private volatile int done;

  CrashCascades(CrashScene scene) {
    this.scene = scene;
    this.door = new CascadeDoor(scene, new PageDoor(scene.port()));
  }

  @Override
  public void run() {
    while (!scene.isOver() && !door.isSignedIn()) CrashScene.pause(200);
    for (int nth = 0; !scene.isOver(); nth++) {
      handDown(scene.districts().get(nth % scene.districts().size()), chance.nextLong(1, 500_000));
    }
  }

  private void handDown(String district, long value) {
    synchronized (settled) {
      underWayIn = district;
      underWay = value;
    }
    String id = Deed.newId(Instant.now(), chance).toString();
    if (door.isTakenIn(id, district, value) && isDone(id)) {
      synchronized (settled) {
        settled.put(district, value);
        underWayIn = null;
      }
      done++;
      scene.ledger().keep("cascade " + district + " " + value);
    }
  }

  /// Waits without asking the server again: the work must go on by itself.
  private boolean isDone(String id) {
    while (!scene.isOver()) {
      String state = state(id);
      if (state.equals("done")) return true;
      if (!state.isEmpty() && !state.equals("waiting") && !state.equals("running")) {
        scene.ledger().refused(CascadeDoor.ACT, state);
        return false;
      }
      CrashScene.pause(100);
    }
    return false;
  }

  private String state(String id) {
    Database present = database;
    return present == null ? "" : CascadeSums.state(present, id);
  }

  @Override
  public List<String> look(Database beside) {
    database = beside;
    Map<String, Long> before;
    String open;
    long opened;
    synchronized (settled) {
      before = new LinkedHashMap<>(settled);
      open = underWayIn;
      opened = underWay;
    }
    List<String> wrong = new ArrayList<>();
    before.forEach((district, value) -> {
      long now = CascadeSums.value(beside, scene, district);
      boolean may = now == value || district.equals(open) && now == opened;
      // Whoever hands down may have gone on between the two looks.
      if (!may && !movedOn(district, now)) {
        wrong.add("target of %s is %d, not %d".formatted(district, now, value));
      }
      wrong.addAll(CascadeSums.uneven(beside, scene, district));
    });
    return wrong;
  }

  private boolean movedOn(String district, long now) {
    synchronized (settled) {
      return Long.valueOf(now).equals(settled.get(district))
          || district.equals(underWayIn) && now == underWay;
    }
  }

  @Override
  public String told() {
    return done + " cascades";
  }
}
