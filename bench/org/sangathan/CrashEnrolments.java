package org.sangathan;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;

/// Enrols people by eight hands. Each says its enrolment again until it hears an answer, as a phone
/// does.
final class CrashEnrolments implements CrashClient {
  private static final String ACT = "membership.enrol-member";
  private static final int HANDS = 8;

  private final CrashScene scene;
  private final Set<UUID> acknowledged = new HashSet<>();

  CrashEnrolments(CrashScene scene) {
    this.scene = scene;
  }

  @Override
  public void run() {
    List<Thread> hands = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) hands.add(Thread.ofPlatform().start(this::enrol));
    try {
      for (Thread hand : hands) hand.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void enrol() {
    SplittableRandom chance = new SplittableRandom();
    while (!scene.isOver()) {
      UUID id = Deed.newId(Instant.now(), chance);
      String json =
          """
          {"id":"%s","unit":"%s","name":"राम प्रकाश","phone":"98%08d","birthYear":1980,"consent":true}
          """
              .formatted(
                  id,
                  scene.booths().get(chance.nextInt(scene.booths().size())),
                  chance.nextInt(100_000_000));
      untilAnswered(id, json);
    }
  }

  private void untilAnswered(UUID id, String json) {
    while (!scene.isOver()) {
      try {
        int status = new RawHttp(scene.port(), "/api/v1/acts/" + ACT, scene.token()).post(json);
        if (status == 200) keep(id);
        else if (status < 500) scene.ledger().refused(ACT, String.valueOf(status));
        if (status < 500) return;
      } catch (IOException e) {
        // The server is away; it is said again.
      }
      CrashScene.pause(150);
    }
  }

  private void keep(UUID id) {
    synchronized (acknowledged) {
      acknowledged.add(id);
    }
    scene.ledger().keep("enrolment " + id);
  }

  @Override
  public List<String> look(Database database) {
    Set<UUID> missing;
    synchronized (acknowledged) {
      missing = new HashSet<>(acknowledged);
    }
    List<UUID> there =
        database
            .reader()
            .sql("select id from act where act = :act")
            .param("act", ACT)
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    Set<UUID> distinct = new HashSet<>(there);
    missing.removeAll(distinct);
    List<String> wrong = new ArrayList<>();
    missing.forEach(id -> wrong.add("enrolment missing: " + id));
    if (distinct.size() < there.size()) {
      wrong.add("enrolments twice: " + (there.size() - distinct.size()));
    }
    return wrong;
  }

  @Override
  public String told() {
    synchronized (acknowledged) {
      return acknowledged.size() + " enrolments";
    }
  }
}
