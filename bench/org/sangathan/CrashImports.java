package org.sangathan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;

/// Imports file after file of new booths. Of each file either every booth is there or none, and of
/// an acknowledged one every booth.
final class CrashImports implements CrashClient {
  private static final int ROWS = 300;
  private static final long BETWEEN_MILLIS = 3_000;

  private final CrashScene scene;
  private final JsonDoor door;
  private final SplittableRandom chance = new SplittableRandom();
  private final Map<Integer, Boolean> begun = new LinkedHashMap<>();

  CrashImports(CrashScene scene) {
    this.scene = scene;
    this.door = new JsonDoor(scene, scene.port());
  }

  @Override
  public void run() {
    for (int nth = 1; !scene.isOver(); nth++) {
      bringIn(nth);
      CrashScene.pause(BETWEEN_MILLIS);
    }
  }

  private void bringIn(int nth) {
    synchronized (begun) {
      begun.put(nth, false);
    }
    JsonDoor.Heard sent =
        door.untilAnswered(
            "exchange.upload-file", Map.of("id", id(), "kind", "units", "file", file(nth)));
    if (!sent.isAccepted()) return;
    String upload = String.valueOf(sent.body().get("subject"));
    JsonDoor.Heard taken =
        door.untilAnswered("organisation.import-units", Map.of("id", id(), "upload", upload));
    if (!taken.isAccepted()) return;
    synchronized (begun) {
      begun.put(nth, true);
    }
    scene.ledger().keep("import " + nth);
  }

  private String id() {
    return Deed.newId(Instant.now(), chance).toString();
  }

  private String file(int nth) {
    StringBuilder file = new StringBuilder("code,level,parent_code,name_hi\n");
    for (int row = 1; row <= ROWS; row++) {
      file.append("KILL%d-%d,booth,%s,बूथ %d\n".formatted(nth, row, scene.sector(), row));
    }
    return file.toString();
  }

  @Override
  public List<String> look(Database database) {
    Map<Integer, Boolean> said;
    synchronized (begun) {
      said = new LinkedHashMap<>(begun);
    }
    Map<Integer, Integer> there = new LinkedHashMap<>();
    database
        .reader()
        .sql(
            """
            select substring(code from '^KILL([0-9]+)-')::int, count(*)::int
            from unit where code like 'KILL%' group by 1
            """)
        .query(row -> {
          there.put(row.getInt(1), row.getInt(2));
        });
    List<String> wrong = new ArrayList<>();
    there.forEach((nth, rows) -> {
      if (rows != ROWS) wrong.add("import " + nth + " has " + rows + " booths of " + ROWS);
    });
    said.forEach((nth, acknowledged) -> {
      if (acknowledged && !there.containsKey(nth)) wrong.add("import missing: " + nth);
    });
    return wrong;
  }

  @Override
  public String told() {
    synchronized (begun) {
      return begun.values().stream().filter(done -> done).count() + " imports";
    }
  }
}
