package org.sangathan;

import java.io.IOException;
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
  private static final String ACT = "targets.cascade-target";
  private static final String NAME = "nation";
  private static final String PASSWORD = "namaste-demo";

  private final CrashScene scene;
  private final PageDoor door;
  private final SplittableRandom chance = new SplittableRandom();
  private final Map<String, Long> settled = new LinkedHashMap<>();
  private @Nullable String underWayIn;
  private long underWay;
  private volatile @Nullable Database database;
  private volatile int done;

  CrashCascades(CrashScene scene) {
    this.scene = scene;
    this.door = new PageDoor(scene.port());
  }

  @Override
  public void run() {
    while (!scene.isOver() && !isSignedIn()) CrashScene.pause(200);
    for (int nth = 0; !scene.isOver(); nth++) {
      handDown(scene.districts().get(nth % scene.districts().size()), chance.nextLong(1, 500_000));
    }
  }

  private boolean isSignedIn() {
    try {
      return !door.signIn(NAME, PASSWORD).isEmpty();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void handDown(String district, long value) {
    synchronized (settled) {
      underWayIn = district;
      underWay = value;
    }
    String id = Deed.newId(Instant.now(), chance).toString();
    if (isTakenIn(id, district, value) && isDone(id)) {
      synchronized (settled) {
        settled.put(district, value);
        underWayIn = null;
      }
      done++;
      scene.ledger().keep("cascade " + district + " " + value);
    }
  }

  private boolean isTakenIn(String id, String district, long value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.putAll(Map.of("id", id, "unit", district, "drive", scene.drive(), "measure", "new"));
    fields.putAll(Map.of("way", "whole", "value", value, "lowest", "booth", "weight", "electors"));
    fields.put("sure", "true");
    while (!scene.isOver()) {
      try {
        PageDoor.Heard heard = door.post("/u/" + district + "/targets", "/acts/" + ACT, fields);
        if (heard.next().contains("/works/" + id)) return true;
        if (heard.status() < 500) {
          scene.ledger().refused(ACT, heard.toString());
          return false;
        }
      } catch (IOException e) {
        // The server is away; it is said again.
      } catch (InterruptedException e) {
        return false;
      }
      CrashScene.pause(150);
    }
    return false;
  }

  /// Waits without asking the server again: the work must go on by itself.
  private boolean isDone(String id) {
    while (!scene.isOver()) {
      String state = state(id);
      if (state.equals("done")) return true;
      if (!state.isEmpty() && !state.equals("waiting") && !state.equals("running")) {
        scene.ledger().refused(ACT, state);
        return false;
      }
      CrashScene.pause(100);
    }
    return false;
  }

  private String state(String id) {
    Database present = database;
    if (present == null) return "";
    try {
      return present
          .reader()
          .sql("select state from work where id = :id::uuid")
          .param("id", id)
          .query(String.class)
          .optional()
          .orElse("");
    } catch (org.springframework.dao.DataAccessException e) {
      return "";
    }
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
      long now = valueOf(beside, district);
      boolean may = now == value || district.equals(open) && now == opened;
      // Whoever hands down may have gone on between the two looks.
      if (!may && !movedOn(district, now)) {
        wrong.add("target of %s is %d, not %d".formatted(district, now, value));
      }
      wrong.addAll(unevenBelow(beside, district));
    });
    return wrong;
  }

  private boolean movedOn(String district, long now) {
    synchronized (settled) {
      return Long.valueOf(now).equals(settled.get(district))
          || district.equals(underWayIn) && now == underWay;
    }
  }

  private long valueOf(Database beside, String district) {
    return beside
        .reader()
        .sql(
            """
            /* all cells */
            select value from target
            where unit_id = (select id from unit where code = :district)
              and drive = :drive::uuid and measure = 'new'
              and issuer = (select id from unit where parent is null order by id limit 1)
            order by since desc limit 1
            """)
        .param("district", district)
        .param("drive", scene.drive())
        .query(Long.class)
        .single();
  }

  /// Units whose parts do not add up, in one snapshot.
  private List<String> unevenBelow(Database beside, String district) {
    return beside
        .reader()
        .sql(
            """
            /* all cells */
            with latest as (
              select distinct on (t.unit_id) t.unit_id, u.ancestors, t.value
              from target t
              join unit_tree u on u.unit_id = t.unit_id
              join unit d on d.code = :district
              where (d.id = t.unit_id or d.id = any (u.ancestors))
                and t.drive = :drive::uuid and t.measure = 'new'
                and t.issuer = (select id from unit where parent is null order by id limit 1)
              order by t.unit_id, t.since desc),
            parts as (
              select ancestors[cardinality(ancestors)] as unit_id, sum(value) as value
              from latest group by 1)
            select 'parts of unit ' || l.unit_id || ' come to ' || p.value || ', not ' || l.value
            from latest l join parts p on p.unit_id = l.unit_id
            where p.value <> l.value
            """)
        .param("district", district)
        .param("drive", scene.drive())
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Override
  public String told() {
    return done + " cascades";
  }
}
