package org.sangathan;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;

/// Enrols people by eight hands, each at its own server. Each says its enrolment again until it
/// hears an answer, as a phone does, and where there is another server, there. One answer in twenty
/// is lost on its way.
final class CrashEnrolments implements CrashClient {
  private static final String ACT = "membership.enrol-member";
  private static final int HANDS = 8;
  private static final int LOST_OF = 20;
  private static final int NOBODY = 503;

  /// Whoever has begun an enrolment hears what came of it, also when no new one is begun any more.
  private static final int TRIES_AT_THE_END = 400;

  private final CrashScene scene;
  private final Set<UUID> acknowledged = new HashSet<>();
  private final AtomicInteger saidAgain = new AtomicInteger();

  CrashEnrolments(CrashScene scene) {
    this.scene = scene;
  }

  @Override
  public void run() {
    List<Thread> hands = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      int nth = i;
      hands.add(Thread.ofPlatform().start(() -> enrol(nth)));
    }
    try {
      for (Thread hand : hands) hand.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void enrol(int hand) {
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
      untilAnswered(id, json, hand);
    }
  }

  private void untilAnswered(UUID id, String json, int hand) {
    int left = TRIES_AT_THE_END;
    for (int at = hand; !scene.isOver() || left > 0; at++) {
      if (at == hand + 1) saidAgain.incrementAndGet();
      if (scene.isOver()) left--;
      int status = say(scene.ports().get(at % scene.ports().size()), json);
      boolean lost = at == hand && id.hashCode() % LOST_OF == 0;
      if (status < 500 && !lost) {
        if (status == 200) keep(id);
        else scene.ledger().refused(ACT, String.valueOf(status));
        return;
      }
      if (!lost) CrashScene.pause(150);
    }
    scene.ledger().refused(ACT, "nobody answered");
  }

  private int say(int port, String json) {
    try (RawHttp http = new RawHttp(port, "/api/v1/acts/" + ACT, scene.token())) {
      return http.post(json);
    } catch (IOException e) {
      // The server is away; it is said again.
      return NOBODY;
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
            .writer()
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

  /// All that were acknowledged.
  int count() {
    synchronized (acknowledged) {
      return acknowledged.size();
    }
  }

  /// How many were said more than once.
  int saidAgain() {
    return saidAgain.get();
  }

  @Override
  public String told() {
    return count() + " enrolments";
  }
}
