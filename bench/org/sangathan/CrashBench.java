package org.sangathan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.sangathan.access.Access;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.sangathan.figures.FiguresCheck;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Kills the server, and its database, at random moments while people are being enrolled. Each
/// client says its enrolment again until it hears an answer, as a phone does, and writes what was
/// acknowledged into a ledger outside. After each kill: is every acknowledged enrolment there, is
/// none there twice, and do all figures agree?
final class CrashBench {
  private static final String ACT = "membership.enrol-member";
  private static final int CLIENTS = 8;
  private static final int LEAST_MILLIS = 1_500;
  private static final int MOST_MILLIS = 4_000;
  private static final Path LEDGER = Path.of("target", "crash-ledger.txt");

  /// What the clients need to know.
  ///
  /// @param booths codes, of one district, so that kills meet tallies that many write to
  record Prepared(String token, List<String> booths) {}

  private final Path data;
  private final Prepared prepared;
  private final BenchReport report;
  private final SplittableRandom chance = new SplittableRandom();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong wronglyRefused = new AtomicLong();
  private final Set<UUID> acknowledged = new HashSet<>();
  private int port;
  private long missing;
  private long twice;
  private int unclean;

  CrashBench(Path data, Prepared prepared, BenchReport report) {
    this.data = data;
    this.prepared = prepared;
    this.report = report;
  }

  static Prepared prepare(ConfigurableApplicationContext context) {
    Database database = context.getBean(Database.class);
    String name =
        database
            .reader()
            .sql(
                """
                select a.sign_in_name from posting p join account a on a.id = p.account_id
                where p.post_type = 'national-office' limit 1
                """)
            .query((row, n) -> row.getString(1))
            .single();
    List<String> booths =
        database
            .reader()
            .sql(
                """
                select code from unit u where valid_to is null
                  and exists (select from level l where l.id = u.level and l.code = 'booth')
                order by id desc limit 500
                """)
            .query((row, n) -> row.getString(1))
            .list();
    String token = context.getBean(Access.class).createToken(name, "crash", 2).orElseThrow();
    return new Prepared(token, booths);
  }

  /// @param kills of the server, and as many of its database
  /// @return whether nothing was lost, nothing doubled and every figure agreed
  boolean run(int kills) throws IOException, InterruptedException {
    Files.deleteIfExists(LEDGER);
    Files.createFile(LEDGER);
    ChildServer server = new ChildServer(data, 0, null);
    server.awaitPage();
    port = server.port;
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) clients.add(Thread.ofPlatform().start(this::enrol));
    for (int i = 1; i <= 2 * kills; i++) {
      Thread.sleep(chance.nextInt(LEAST_MILLIS, MOST_MILLIS));
      boolean database = i % 2 == 0;
      if (database) {
        killDatabase();
      } else {
        server.kill();
        server = new ChildServer(data, port, null);
      }
      server.awaitPage();
      look(i + (database ? ": database killed" : ": server killed"));
    }
    over.set(true);
    for (Thread client : clients) client.join();
    look("at the end");
    server.stop();
    tell(kills);
    return missing + twice + unclean + wronglyRefused.get() == 0;
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

  private void enrol() {
    SplittableRandom mine = new SplittableRandom();
    while (!over.get()) {
      UUID id = Deed.newId(Instant.now(), mine);
      String json =
          """
          {"id":"%s","unit":"%s","name":"राम प्रकाश","phone":"98%08d","birthYear":1980,"consent":true}
          """
              .formatted(
                  id,
                  prepared.booths.get(mine.nextInt(prepared.booths.size())),
                  mine.nextInt(100_000_000));
      untilAnswered(id, json);
    }
  }

  private void untilAnswered(UUID id, String json) {
    while (!over.get()) {
      try {
        int status = new RawHttp(port, "/api/v1/acts/" + ACT, prepared.token).post(json);
        if (status == 200) keep(id);
        else if (status < 500) wronglyRefused.incrementAndGet();
        if (status < 500) return;
        Thread.sleep(100);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void keep(UUID id) throws IOException {
    acknowledged.add(id);
    Files.writeString(LEDGER, id + "\n", StandardOpenOption.APPEND);
  }

  /// Beside the running server, while the clients go on.
  private void look(String when) {
    Set<UUID> said;
    synchronized (this) {
      said = new HashSet<>(acknowledged);
    }
    try (ConfigurableApplicationContext context = join()) {
      List<UUID> there =
          context
              .getBean(Database.class)
              .reader()
              .sql("select id from act where act = :act")
              .param("act", ACT)
              .query((row, n) -> row.getObject(1, UUID.class))
              .list();
      Set<UUID> distinct = new HashSet<>(there);
      twice = there.size() - distinct.size();
      said.removeAll(distinct);
      missing = said.size();
      FiguresCheck.Findings findings = context.getBean(FiguresCheck.class).look();
      if (!findings.isClean()) unclean++;
      System.out.printf(
          "%-24s %7d acknowledged, %d missing, %d twice, %s%n",
          when,
          acknowledged.size(),
          said.size(),
          there.size() - distinct.size(),
          findings.isClean() ? "all figures agree" : findings);
    }
  }

  private ConfigurableApplicationContext join() {
    return new SpringApplicationBuilder(Sangathan.class)
        .run(
            "--sangathan.data=" + data.toAbsolutePath(),
            "--sangathan.jobs=false",
            "--sangathan.join=true",
            "--logging.level.root=error",
            "--logging.level.org.sangathan=error",
            "--server.port=0",
            "--server.address=127.0.0.1");
  }

  private void tell(int kills) {
    report.add("crash", "kills of the server", kills, "");
    report.add("crash", "kills of the database", kills, "");
    report.add("crash", "enrolments acknowledged", acknowledged.size(), "");
    report.add("crash", "acknowledged and missing", missing, "");
    report.add("crash", "there twice", twice, "");
    report.add("crash", "refused, though nothing was wrong", wronglyRefused.get(), "");
    report.add("crash", "times that figures did not agree", unclean, "");
  }
}
