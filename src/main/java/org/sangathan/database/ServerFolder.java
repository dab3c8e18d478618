package org.sangathan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The folder of our own server, held by one process at a time: the cluster, its port, its
/// passwords.
record ServerFolder(Path path, FileChannel lock) implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final int TAIL = 600;

  /// Makes it where it is missing, closes it to strangers and takes it for this process.
  static ServerFolder take(Path wanted) throws IOException {
    Files.createDirectories(wanted);
    // The real path: a postmaster is recognised by it even if the next start comes by another link.
    Path folder = wanted.toRealPath();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return new ServerFolder(folder, lock(folder));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  Path cluster() {
    return path.resolve("cluster");
  }

  Path startLog() {
    return path.resolve("start.log");
  }

  /// What the program that ran last has said.
  Path output() {
    return path.resolve("output.log");
  }

  Path passwordFile(String role) {
    return path.resolve(role + ".password");
  }

  /// Made by chance when first asked for, readable by the owner only.
  String password(String role) {
    Path file = passwordFile(role);
    try {
      if (!Files.exists(file)) {
        byte[] chance = new byte[24];
        new SecureRandom().nextBytes(chance);
        // Temporary files are born with mode 0600.
        Path half = Files.createTempFile(path, role, ".half");
        Files.writeString(half, Base64.getUrlEncoder().encodeToString(chance));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same at every start, so that tools keep their settings; another only where it is taken.
  int port() throws IOException {
    Path file = path.resolve("port");
    if (Files.exists(file)) {
      int kept = Integer.parseInt(Files.readString(file).strip());
      if (isFree(kept)) {
        return kept;
      }
    }
    try (ServerSocket any = new ServerSocket(0, 1, HERE)) {
      Files.writeString(file, Integer.toString(any.getLocalPort()));
      return any.getLocalPort();
    }
  }

  /// The server that runs on this folder, if any: ours, or one that a killed process left behind.
  Optional<ProcessHandle> postmaster() throws IOException {
    try {
      List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::runsHere);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// The last words of the programs, for the message when one fails.
  String lastWords() throws IOException {
    return tail(output()) + tail(startLog());
  }

  /// Numbers of processes are used again, so a number alone does not prove that it is PostgreSQL.
  /// One that has ended but was not yet fetched by its parent has no command any more.
  private boolean runsHere(ProcessHandle process) {
    ProcessHandle.Info about = process.info();
    boolean named = about.command().map(c -> c.contains("postgres")).orElse(false);
    boolean here =
        about.arguments().map(a -> List.of(a).contains(cluster().toString())).orElse(true);
    return process.isAlive() && named && here;
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isHeld(channel)) {
      channel.close();
      throw new ServerRefusal(ServerRefusal.Why.FOLDER_TAKEN, folder);
    }
    return channel;
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(HERE, port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String tail(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return all.substring(Math.max(0, all.length() - TAIL));
  }
}
