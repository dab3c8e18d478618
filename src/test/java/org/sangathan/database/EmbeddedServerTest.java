package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Each test has a server of its own, on a disk, for it is the keeping of data that is looked at.
class EmbeddedServerTest {

  @TempDir private static Path pristine;
  @TempDir private Path folder;

  @BeforeAll
  static void makeOne() {
    EmbeddedServer.start(TestDatabase.settings(pristine)).close();
  }

  /// A copy is made sooner than a new cluster.
  @BeforeEach
  void copy() throws IOException {
    copy(folder);
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(pristine)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(pristine.relativize(file));
        if (!Files.isDirectory(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  @Test
  void rowsOutliveTheKillingOfTheServer() throws Exception {
    EmbeddedServer server = start();
    keep(server, "rowsOutlive");
    kill(postmaster());
    server.close();
    try (EmbeddedServer again = start()) {
      assertThat(kept(again)).isEqualTo("rowsOutlive");
    }
  }

  @Test
  void itsOwnLogTellsNoRow() throws IOException {
    try (EmbeddedServer server = start()) {
      keep(server, "quokka");
      JdbcClient client = client(server.url(), server.user(), server.password());
      client.sql("alter table kept add constraint short check (length(word) < 9)").update();
      assertThatThrownBy(
              () -> client.sql("insert into kept values (?)").param("9876531817").update())
          .isInstanceOf(DataAccessException.class);
    }
    StringBuilder log = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("cluster/log"))) {
      for (Path file : (Iterable<Path>) files::iterator) log.append(Files.readString(file));
    }
    assertThat(log.toString()).contains("\"short\"").doesNotContain("9876531817");
  }

  @Test
  void aServerThatDiesIsStartedAgainAtTheSameAddress() throws Exception {
    try (EmbeddedServer server = start()) {
      keep(server, "again");
      for (int i = 0; i < 2; i++) {
        ProcessHandle first = postmaster();
        kill(first);
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!answers(server) && System.nanoTime() < end) Thread.sleep(50);
        assertThat(kept(server)).isEqualTo("again");
        assertThat(postmaster().pid()).isNotEqualTo(first.pid());
      }
    }
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void aServerLeftBehindByAKilledProcessIsStoppedFirst() throws Exception {
    Process other = startElsewhere();
    String port = Files.readString(folder.resolve("port"));
    ProcessHandle orphan = postmaster();
    kill(other.toHandle());
    assertThat(runs(orphan)).isTrue();
    try (EmbeddedServer server = start()) {
      assertThat(runs(orphan)).isFalse();
      assertThat(kept(server)).isEqualTo("elsewhere");
      assertThat(server.url()).contains(":" + port + "/");
    }
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void bothKilledTogetherLoseNothing() throws Exception {
    Process other = startElsewhere();
    kill(postmaster());
    kill(other.toHandle());
    try (EmbeddedServer server = start()) {
      assertThat(kept(server)).isEqualTo("elsewhere");
    }
  }

  @Test
  void aSecondProcessOnTheFolderIsRefused() throws Exception {
    Process other = startElsewhere();
    assertThatThrownBy(this::start)
        .isInstanceOf(ServerRefusal.class)
        .hasMessageContaining("already runs on the folder");
    // The refused one must not have touched the server of the first.
    assertThat(runs(postmaster())).isTrue();
    ProcessHandle server = postmaster();
    other.destroy();
    other.onExit().get();
    assertThat(runs(server)).isFalse();
  }

  @Test
  void aServerThatCouldLoseAcceptedActsIsRefused() throws IOException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertThatThrownBy(() -> EmbeddedServer.start(settings().with(setting, "off")))
          .isInstanceOf(ServerRefusal.class)
          .hasMessageContaining(setting + " = off");
      assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void aStartThatFailsSaysWhy() {
    assertThatThrownBy(() -> EmbeddedServer.start(settings().with("shared_buffers", "many")))
        .isInstanceOf(ServerRefusal.class)
        .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
  }

  @Test
  void onlyTheOwnerGetsIn() throws IOException {
    try (EmbeddedServer server = start()) {
      assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
      assertThat(Files.getPosixFilePermissions(folder.resolve("sangathan.password"))).hasSize(2);
      assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.password"))).hasSize(2);
      assertThatThrownBy(() ->
              client(server.url(), server.user(), "guess").sql("select 1").query().listOfRows())
          .hasStackTraceContaining("password authentication failed");
      assertThat(one(server, "select rolsuper::text from pg_roles where rolname = current_user"))
          .isEqualTo("false");
    }
  }

  @Test
  void displayOrderIsHindiAndKeysAreBytes() {
    try (EmbeddedServer server = start()) {
      assertThat(
              one(
                  server,
                  """
                  select concat_ws(' ', datlocprovider, datlocale, datcollate)
                    from pg_database where datname = current_database()
                  """))
          .isEqualTo("i hi-IN C");
    }
  }

  @Test
  void aPortThatAnotherProgramTookIsLeftToIt() throws IOException {
    start().close();
    int port = Integer.parseInt(Files.readString(folder.resolve("port")));
    try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
        EmbeddedServer server = start()) {
      assertThat(server.url()).doesNotContain(":" + stranger.getLocalPort() + "/");
    }
  }

  @Test
  void theApplicationClosesItsPoolsAndThenItsServer() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectory(data);
    copy(data.resolve("postgres"));
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(DatabaseWiring.class)
            .web(WebApplicationType.NONE)
            .properties("sangathan.data=" + data, "sangathan.postgres.shared_buffers=48MB")
            .run();
    Database database = application.getBean(Database.class);
    assertThat(database.reader().sql("show shared_buffers").query().singleValue())
        .isEqualTo("48MB");
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();
    application.close();
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void aSettingCannotBringInAnother() {
    assertThatThrownBy(() -> settings().with("work_mem", "1MB -c fsync=off"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Another process with a server on the folder, killed as a machine kills: without a word.
  static final class Elsewhere {
    static void main(String[] arguments) throws InterruptedException {
      EmbeddedServer server = EmbeddedServer.start(TestDatabase.settings(Path.of(arguments[0])));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      keep(server, "elsewhere");
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }

  private Process startElsewhere() throws IOException {
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName(),
                folder.toString())
            .redirectError(Redirect.DISCARD)
            .start();
    try (var said = other.inputReader()) {
      assertThat(said.lines().anyMatch(line -> line.equals("ready"))).isTrue();
    }
    return other;
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(settings());
  }

  private EmbeddedServer.Settings settings() {
    return TestDatabase.settings(folder);
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /// One that has ended stays a number until its parent fetches it, but has no command any more.
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static void kill(ProcessHandle process) throws ExecutionException, InterruptedException {
    process.destroyForcibly();
    process.onExit().get();
  }

  private static void keep(EmbeddedServer server, String word) {
    JdbcClient client = client(server.url(), server.user(), server.password());
    client.sql("create table kept (word text)").update();
    client.sql("insert into kept values (?)").param(word).update();
  }

  private static boolean answers(EmbeddedServer server) {
    try {
      return !kept(server).isEmpty();
    } catch (DataAccessException e) {
      return false;
    }
  }

  private static String kept(EmbeddedServer server) {
    return one(server, "select word from kept");
  }

  private static String one(EmbeddedServer server, String sql) {
    return client(server.url(), server.user(), server.password())
        .sql(sql)
        .query(Rows.single(String.class))
        .single();
  }

  private static JdbcClient client(String url, String user, String password) {
    return JdbcClient.create(new DriverManagerDataSource(url, user, password));
  }
}
