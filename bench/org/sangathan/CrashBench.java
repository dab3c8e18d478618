package org.sangathan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.sangathan.database.Database;
import org.sangathan.figures.FiguresCheck;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Kills the server, and its database, at random moments while people are enrolled, targets handed
/// down and units imported. What was acknowledged stands in a ledger outside. After each kill: is
/// all of it there, is none there twice or by half, and do all figures agree?
final class CrashBench {
  private static final int LEAST_MILLIS = 1_500;
  private static final int MOST_MILLIS = 4_000;
  private static final int TRIES = 100;

  private final Path data;
  private final CrashScene scene;
  private final BenchReport report;
  private final List<CrashClient> clients;
  private final SplittableRandom chance = new SplittableRandom();
  private int wrong;
  private int unclean;

  CrashBench(Path data, CrashScene scene, BenchReport report) {
    this.data = data;
    this.scene = scene;
    this.report = report;
    this.clients =
        List.of(new CrashEnrolments(scene), new CrashCascades(scene), new CrashImports(scene));
  }

  /// @param kills of the server, and as many of its database
  /// @return whether nothing was lost, doubled or halved and every figure agreed
  boolean run(int kills) throws IOException, InterruptedException {
    ChildServer server = new ChildServer(data, scene.port(), null);
    server.awaitPage();
    try (ConfigurableApplicationContext beside = join()) {
      look(beside, "before");
      List<Thread> threads = new ArrayList<>();
      for (CrashClient client : clients) threads.add(Thread.ofPlatform().start(client));
      for (int i = 1; i <= 2 * kills; i++) {
        Thread.sleep(chance.nextInt(LEAST_MILLIS, MOST_MILLIS));
        boolean database = i % 2 == 0;
        if (database) {
          killDatabase();
        } else {
          server.kill();
          server = new ChildServer(data, scene.port(), null);
        }
        server.awaitPage();
        look(beside, i + (database ? ": database killed" : ": server killed"));
      }
      scene.over().set(true);
      for (Thread thread : threads) thread.join();
      look(beside, "at the end");
    }
    server.stop();
    tell(kills);
    return wrong + unclean + scene.ledger().wronglyRefused() == 0;
  }

  private void killDatabase() throws IOException {
    Path pid = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    ProcessHandle.of(postmaster)
        .ifPresent(process -> {
          List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
          all.add(process);
          all.forEach(ProcessHandle::destroyForcibly);
        });
  }

  /// Beside the running server, while the clients go on.
  private void look(ConfigurableApplicationContext beside, String when)
      throws InterruptedException {
    for (int nth = 1; ; nth++) {
      try {
        lookOnce(beside, when);
        return;
      } catch (DataAccessException | TransactionException e) {
        // The database has only just come back, and old connections are found dead one by one.
        if (nth == TRIES) throw e;
        Thread.sleep(100);
      }
    }
  }

  private void lookOnce(ConfigurableApplicationContext beside, String when) {
    Database database = beside.getBean(Database.class);
    List<String> faults = clients.stream().flatMap(c -> c.look(database).stream()).toList();
    FiguresCheck.Findings findings = beside.getBean(FiguresCheck.class).look();
    faults.forEach(System.out::println);
    wrong += faults.size();
    if (!findings.isClean()) unclean++;
    System.out.printf(
        "%-24s %s acknowledged, %d wrong, %s%n",
        when,
        clients.stream().map(CrashClient::told).collect(Collectors.joining(", ")),
        faults.size(),
        findings.isClean() ? "all figures agree" : findings);
  }

  private ConfigurableApplicationContext join() {
    return new SpringApplicationBuilder(Sangathan.class)
        .run(
            "--sangathan.data=" + data.toAbsolutePath(),
            "--sangathan.jobs=false",
            "--sangathan.join=true",
            "--logging.level.root=off",
            "--logging.level.org.sangathan=off",
            "--server.port=0",
            "--server.address=127.0.0.1");
  }

  private void tell(int kills) {
    report.add("crash", "kills of the server", kills, "");
    report.add("crash", "kills of the database", kills, "");
    report.add("crash", "acknowledged, missing, twice or by half", wrong, "");
    report.add("crash", "refused, though nothing was wrong", scene.ledger().wronglyRefused(), "");
    report.add("crash", "times that figures did not agree", unclean, "");
  }
}
