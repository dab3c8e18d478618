package org.sangathan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own PostgreSQL in a folder of ours. The library that carries its programs is meant for
/// tests, with settings that lose data, so everything that keeps data safe is set and checked here.
public final class EmbeddedServer implements DatabaseServer {

  /// Where it lives, and settings of PostgreSQL that shall differ from ours.
  ///
  /// @param programs where its programs are unpacked
  public record Settings(Path folder, Path programs, Map<String, String> postgres) {
    public static Settings in(Path folder) {
      return new Settings(folder, folder.resolve("programs"), Map.of());
    }

    public Settings with(String name, String value) {
      Map<String, String> more = new HashMap<>(postgres);
      more.put(name, value);
      return new Settings(folder, programs, more);
    }
  }

  static final String SUPERUSER = "postgres";
  static final String LOGIN = "sangathan";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int START_WAIT_SECONDS = 90;
  private static final int STOP_WAIT_SECONDS = 120;
  private static final long GIB = 1L << 30;

  private final Settings settings;
  private final FileChannel lock;
  private final PostgresBinaries programs;
  private int port;
  private boolean closed;

  private EmbeddedServer(Settings settings, FileChannel lock, PostgresBinaries programs) {
    this.settings = settings;
    this.lock = lock;
    this.programs = programs;
  }

  /// Starts it, after stopping one that a killed process left behind in the same folder.
  public static EmbeddedServer start(Settings settings) {
    if (!PostgresBinaries.canRun()) {
      throw new ServerRefusal(
          "PostgreSQL does not run as root, and this machine refuses `unshare -U`.",
          "Start Sangathan as an ordinary user, or name an external server by --db-url.");
    }
    try {
      makePrivate(settings.folder());
      FileChannel lock = lock(settings.folder());
      PostgresBinaries programs = PostgresBinaries.in(settings.programs());
      EmbeddedServer server = new EmbeddedServer(settings, lock, programs);
      server.start();
      return server;
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
    return secret(LOGIN);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String superuserPassword() {
    return secret(SUPERUSER);
  }

  private void start() throws IOException {
    boolean ready = false;
    try {
      stopOrphan();
      if (!Files.isDirectory(cluster())) {
        initialise();
      }
      port = choosePort();
      startPostmaster();
      ready = true;
      Bootstrap.run(this);
    } catch (RuntimeException | IOException e) {
      if (ready) {
        stop();
      }
      lock.close();
      throw e;
    }
  }

  private void initialise() throws IOException {
    Path half = settings.folder().resolve("cluster.half");
    if (Files.isDirectory(half)) {
      PostgresBinaries.delete(half);
    }
    secret(SUPERUSER);
    int code =
        programs.run(
            output(),
            "initdb",
            List.of(
                "--auth=scram-sha-256",
                "--username=" + SUPERUSER,
                "--pwfile=" + secretFile(SUPERUSER),
                "--pgdata=" + half,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=hi-IN",
                "--data-checksums"));
    if (code != 0) {
      throw failed("initdb");
    }
    Files.move(half, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void startPostmaster() throws IOException {
    StringBuilder options = new StringBuilder("-p " + port);
    postgresSettings()
        .forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
    List<String> arguments =
        List.of(
            "-D", cluster().toString(),
            "-l", settings.folder().resolve("start.log").toString(),
            "-t", Integer.toString(START_WAIT_SECONDS),
            "-o", options.toString(),
            "-w", "start");
    // Children of a postmaster that was killed need a moment to notice and let go of its memory.
    for (int attempt = 0; attempt < 5; attempt++) {
      if (programs.run(output(), "pg_ctl", arguments) == 0) {
        LOG.info("PostgreSQL runs on port {} in {}", port, settings.folder());
        return;
      }
    }
    throw failed("pg_ctl start");
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
    all.put("shared_buffers", Math.min(memory / 4, 2 * GIB) / 1024 + "kB");
    all.put("effective_cache_size", memory / 2 / 1024 + "kB");
    all.put("maintenance_work_mem", Math.min(memory / 16, GIB / 4) / 1024 + "kB");
    all.put("work_mem", "16MB");
    all.put("max_wal_size", "4GB");
    all.put("random_page_cost", "1.1");
    all.put("jit", "off");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    all.put("logging_collector", "on");
    all.put("log_filename", "postgres-%a.log");
    all.put("log_rotation_age", "1d");
    all.put("log_truncate_on_rotation", "on");
    all.putAll(settings.postgres());
    return all;
  }

  private void stopOrphan() throws IOException {
    Optional<ProcessHandle> orphan = postmaster();
    if (orphan.isPresent()) {
      LOG.warn(
          "Stopping the PostgreSQL that an earlier run left behind, process {}",
          orphan.get().pid());
      stop();
    }
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    try {
      String first = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(first)).filter(this::isOurs);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Numbers of processes are used again, so a number alone does not prove that it is PostgreSQL.
  private boolean isOurs(ProcessHandle process) {
    ProcessHandle.Info about = process.info();
    boolean named =
        about
            .command()
            .map(c -> Path.of(c).getFileName().toString().startsWith("postgres"))
            .orElse(true);
    boolean here =
        about.arguments().map(a -> List.of(a).contains(cluster().toString())).orElse(true);
    return process.isAlive() && named && here;
  }

  private void stop() throws IOException {
    int code =
        programs.run(
            output(),
            "pg_ctl",
            List.of(
                "-D",
                cluster().toString(),
                "-m",
                "fast",
                "-t",
                Integer.toString(STOP_WAIT_SECONDS),
                "-w",
                "stop"));
    if (code != 0 && postmaster().isPresent()) {
      throw failed("pg_ctl stop");
    }
  }

  private int choosePort() throws IOException {
    Path file = settings.folder().resolve("port");
    if (Files.exists(file)) {
      int kept = Integer.parseInt(Files.readString(file).strip());
      if (isFree(kept)) {
        return kept;
      }
      LOG.warn("Port {} is taken by another program, choosing another", kept);
    }
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(file, Integer.toString(any.getLocalPort()));
      return any.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String secret(String role) {
    Path file = secretFile(role);
    try {
      if (!Files.exists(file)) {
        byte[] chance = new byte[24];
        new SecureRandom().nextBytes(chance);
        Path half = Files.createTempFile(settings.folder(), role, ".half");
        Files.writeString(half, Base64.getUrlEncoder().encodeToString(chance));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path secretFile(String role) {
    return settings.folder().resolve(role + ".password");
  }

  private Path cluster() {
    return settings.folder().resolve("cluster");
  }

  private Path output() {
    return settings.folder().resolve("output.log");
  }

  private ServerRefusal failed(String step) throws IOException {
    String said = tail(output()) + tail(settings.folder().resolve("start.log"));
    return new ServerRefusal(
        "PostgreSQL failed at " + step + ": " + said,
        "Look into " + settings.folder().resolve("start.log") + " and " + cluster().resolve("log"));
  }

  private static String tail(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return all.substring(Math.max(0, all.length() - 600));
  }

  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          folder.toRealPath(new LinkOption[0]), PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new ServerRefusal(
          "Another Sangathan already runs on the data folder " + folder + ".",
          "Stop that one first, or name another folder by --data.");
    }
    return channel;
  }

  private static long machineMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : 2 * GIB;
  }
}
