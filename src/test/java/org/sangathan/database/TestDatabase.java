package org.sangathan.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sangathan.house.StatementGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of a test's own with all tables and no rows. One server serves all tests of a run;
/// each database is a copy of a template that was migrated once, which takes a tenth of a second.
public final class TestDatabase implements AutoCloseable {

  /// How the tables are laid: as in the field, or partitioned by cell so that PostgreSQL itself
  /// refuses what a distributed engine would.
  public enum Profile {
    PLAIN,
    GUARDED;

    private String template() {
      return "template_" + name().toLowerCase(Locale.ROOT);
    }
  }

  /// Started when first asked for.
  private static final class Shared {
    static final EmbeddedServer SERVER = startServer();
  }

  private static final Set<Profile> MIGRATED = new TreeSet<>();
  private static int made;

  private final DatabaseServer seat;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Database database;

  private TestDatabase(DatabaseServer seat) {
    this.seat = seat;
    this.writing = DatabaseRole.WRITER.pool(seat);
    this.reading = DatabaseRole.READER.pool(seat);
    this.database = new Database(StatementGuard.watch(writing), StatementGuard.watch(reading));
  }

  public static TestDatabase fresh() {
    return fresh(Profile.GUARDED);
  }

  public static TestDatabase fresh(Profile profile) {
    return new TestDatabase(freshServer(profile));
  }

  /// Only the address of a fresh database, for those who open their own pools.
  public static synchronized DatabaseServer freshServer(Profile profile) {
    if (MIGRATED.add(profile)) {
      create(profile.template(), "template1");
      DatabaseServer template = seat(profile.template());
      if (profile == Profile.GUARDED) {
        Migrations.applyGuarded(template);
      } else {
        Migrations.apply(template);
      }
    }
    String name = "test_" + ++made;
    create(name, profile.template());
    return seat(name);
  }

  /// A database without any table; [#drop] takes it away again.
  public static synchronized DatabaseServer blankServer() {
    String name = "test_" + ++made;
    create(name, "template1");
    return seat(name);
  }

  public static void drop(DatabaseServer server) {
    // As superuser, for a vacuum may be at work there, which the login cannot end.
    superuser("postgres").sql("drop database " + name(server) + " with (force)").update();
  }

  /// The way of the application to the rows, with each statement held to the data rules.
  public Database database() {
    return database;
  }

  /// Looks anywhere without being held to the rules, for what a test expects to find.
  public JdbcClient rows() {
    return JdbcClient.create(writing);
  }

  public String url() {
    return seat.url();
  }

  public DatabaseServer server() {
    return seat;
  }

  /// What only an operator of the server may do.
  static JdbcClient superuser(String database) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            Shared.SERVER.url(database),
            EmbeddedServer.SUPERUSER,
            Shared.SERVER.superuserPassword()));
  }

  static String superuserPassword() {
    return Shared.SERVER.superuserPassword();
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
    drop(seat);
  }

  private static String name(DatabaseServer server) {
    return server.url().substring(server.url().lastIndexOf('/') + 1);
  }

  private static void create(String name, String template) {
    owner("postgres").sql("create database " + name + " template " + template).update();
  }

  private static JdbcClient owner(String database) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            Shared.SERVER.url(database), Shared.SERVER.user(), Shared.SERVER.password()));
  }

  private static DatabaseServer seat(String name) {
    record Seat(String url, String user, String password) implements DatabaseServer {
      @Override
      public void close() {}
    }
    return new Seat(Shared.SERVER.url(name), Shared.SERVER.user(), Shared.SERVER.password());
  }

  private static EmbeddedServer startServer() {
    try {
      // In memory where there is such a place: fsync stays on as everywhere, but costs nothing.
      Path memory = Path.of("/dev/shm");
      Path folder =
          Files.isWritable(memory)
              ? Files.createTempDirectory(memory, "sangathan-test-")
              : Files.createTempDirectory("sangathan-test-");
      EmbeddedServer started = EmbeddedServer.start(settings(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(started, folder)));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Small, and with programs unpacked once for all runs.
  static EmbeddedServer.Settings settings(Path folder) {
    return new EmbeddedServer.Settings(
            folder, Path.of("target", "postgres").toAbsolutePath(), java.util.Map.of())
        .with("shared_buffers", "128MB")
        .with("max_wal_size", "512MB")
        .with("max_connections", "400");
  }

  private static void remove(EmbeddedServer started, Path folder) {
    started.close();
    try {
      PostgresBinaries.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
