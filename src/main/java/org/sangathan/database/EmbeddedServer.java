package org.sangathan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own PostgreSQL in a folder of ours. The library that carries its programs is meant for tests
/// and starts them with settings that lose data, so starting, stopping and what keeps data safe are
/// done here and checked at each start. A server that dies is started again.
public final class EmbeddedServer implements DatabaseServer {

  /// Where it lives, and settings of PostgreSQL that shall differ from ours.
  ///
  /// @param programs where its programs are unpacked
  public record Settings(Path folder, Path programs, Map<String, String> postgres) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.%:/,-]+");

    public static Settings in(Path folder) {
      return new Settings(folder, folder.resolve("programs"), Map.of());
    }

    public Settings with(String name, String value) {
      // It becomes part of a command line.
      if (!WORD.matcher(name).matches() || !WORD.matcher(value).matches()) {
        throw new IllegalArgumentException(name + "=" + value);
      }
      Map<String, String> more = new HashMap<>(postgres);
      more.put(name, value);
      return new Settings(folder, programs, more);
    }
  }

  static final String SUPERUSER = "postgres";
  static final String LOGIN = "sangathan";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int START_ATTEMPTS = 6;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration REVIVE_PAUSE = Duration.ofSeconds(5);

  /// Long, for after a crash the log is replayed first; a server that dies is known at once.
  private static final String START_WAIT_SECONDS = "600";

  private static final String STOP_WAIT_SECONDS = "120";
  private static final long MIB = 1L << 20;

  private final Settings settings;
  private final ServerFolder folder;
  private final PostgresBinaries programs;
  private final int port;
  private boolean closed;

  private EmbeddedServer(
      Settings settings, ServerFolder folder, PostgresBinaries programs, int port) {
    this.settings = settings;
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  /// Starts it, after stopping one that a killed process left behind in the same folder.
  public static EmbeddedServer start(Settings settings) {
    refuseRoot();
    try {
      ServerFolder folder = ServerFolder.take(settings.folder());
      try {
        return start(settings, folder);
      } catch (IOException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String url() {
    return url(LOGIN);
  }

  @Override
  public String user() {
    return LOGIN;
  }

  @Override
  public String password() {
    return folder.password(LOGIN);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (folder) {
      stop(programs, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String superuserPassword() {
    return folder.password(SUPERUSER);
  }

  private static void refuseRoot() {
    if (!PostgresBinaries.canRun()) {
      throw new ServerRefusal(ServerRefusal.Why.IS_ROOT);
    }
  }

  private static EmbeddedServer start(Settings settings, ServerFolder folder) throws IOException {
    PostgresBinaries programs = PostgresBinaries.in(settings.programs());
    var orphan = folder.postmaster();
    if (orphan.isPresent()) {
      LOG.warn("Stopping the PostgreSQL that an earlier run left: process {}", orphan.get().pid());
      stop(programs, folder);
    }
    if (!Files.isDirectory(folder.cluster())) {
      initialise(programs, folder);
    }
    EmbeddedServer server = new EmbeddedServer(settings, folder, programs, folder.port());
    server.startPostmaster();
    try {
      Bootstrap.run(server);
    } catch (RuntimeException e) {
      stop(programs, folder);
      throw e;
    }
    server.watch();
    return server;
  }

  /// Nobody is there at night who could start a server that died: it is started again where it was.
  private void watch() throws IOException {
    ProcessHandle postmaster = folder.postmaster().orElseThrow(() -> new IOException("it is gone"));
    postmaster.onExit().thenRunAsync(this::revive, Thread::startVirtualThread);
  }

  private void revive() {
    while (!revived()) LockSupport.parkNanos(REVIVE_PAUSE.toNanos());
  }

  /// True also where nothing is to be revived any more.
  private synchronized boolean revived() {
    if (closed) return true;
    LOG.warn("PostgreSQL has ended; starting it again in {}", folder.path());
    try {
      startPostmaster();
      watch();
      return true;
    } catch (IOException | ServerRefusal e) {
      LOG.error("PostgreSQL could not be started again; trying once more soon", e);
      return false;
    }
  }

  private static void initialise(PostgresBinaries programs, ServerFolder folder)
      throws IOException {
    Path half = folder.path().resolve("cluster.half");
    if (Files.isDirectory(half)) {
      PostgresBinaries.delete(half);
    }
    folder.password(SUPERUSER);
    List<String> arguments =
        List.of(
            "--auth=scram-sha-256",
            "--username=" + SUPERUSER,
            "--pwfile=" + folder.passwordFile(SUPERUSER),
            "--pgdata=" + half,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=icu",
            "--icu-locale=hi-IN",
            "--data-checksums");
    if (programs.run(folder.output(), "initdb", arguments) != 0) {
      throw failed("initdb", folder);
    }
    // A start that was killed in the middle leaves no cluster that is only half made.
    Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void startPostmaster() throws IOException {
    Files.deleteIfExists(folder.startLog());
    StringBuilder options = new StringBuilder("-p " + port);
    postgresSettings().forEach((k, v) -> options.append(" -c ").append(k).append('=').append(v));
    List<String> arguments =
        List.of(
            "--pgdata=" + folder.cluster(),
            "--log=" + folder.startLog(),
            "--timeout=" + START_WAIT_SECONDS,
            "--options=" + options,
            "--wait",
            "start");
    // The children of a postmaster that was killed need a moment to let go of its memory.
    for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
      if (programs.run(folder.output(), "pg_ctl", arguments) == 0) {
        LOG.info("PostgreSQL runs on port {} in {}", port, folder.path());
        return;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw failed("start", folder);
  }

  private static void stop(PostgresBinaries programs, ServerFolder folder) throws IOException {
    List<String> arguments =
        List.of(
            "--pgdata=" + folder.cluster(),
            "--mode=fast",
            "--timeout=" + STOP_WAIT_SECONDS,
            "--wait",
            "stop");
    int code = programs.run(folder.output(), "pg_ctl", arguments);
    if (code != 0 && folder.postmaster().isPresent()) {
      throw failed("stop", folder);
    }
  }

  private static ServerRefusal failed(String step, ServerFolder folder) throws IOException {
    return new ServerRefusal(
        ServerRefusal.Why.STEP_FAILED,
        step,
        folder.lastWords(),
        folder.startLog(),
        folder.cluster().resolve("log"));
  }

  private Map<String, String> postgresSettings() {
    long memory = machineMemory();
    Map<String, String> all = new TreeMap<>();
    all.put("fsync", "on");
    all.put("synchronous_commit", "on");
    all.put("full_page_writes", "on");
    all.put("listen_addresses", "127.0.0.1");
    all.put("unix_socket_directories", "");
    all.put("max_connections", "60");
    all.put("shared_buffers", megabytes(Math.min(memory / 4, 2048 * MIB)));
    all.put("effective_cache_size", megabytes(memory / 2));
    all.put("maintenance_work_mem", megabytes(Math.min(memory / 16, 256 * MIB)));
    all.put("work_mem", "16MB");
    all.put("max_wal_size", "4GB");
    all.put("random_page_cost", "1.1");
    all.put("jit", "off");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    // A week of logs that clean themselves up.
    all.put("logging_collector", "on");
    all.put("log_filename", "postgres-%a.log");
    all.put("log_rotation_age", "1d");
    all.put("log_truncate_on_rotation", "on");
    // Not the row that was refused, nor what was said with a statement.
    all.put("log_error_verbosity", "terse");
    all.put("log_parameter_max_length", "0");
    all.put("log_parameter_max_length_on_error", "0");
    all.putAll(settings.postgres());
    return all;
  }

  private static String megabytes(long bytes) {
    return Math.max(bytes / MIB, 16) + "MB";
  }

  private static long machineMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : 2048 * MIB;
  }
}
