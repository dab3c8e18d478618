package org.sangathan.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL that come with the product, unpacked once into a folder of our own.
final class PostgresBinaries {

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /// Unpacks where it is not yet done. The folder appears whole or not at all, so that a start that
  /// was killed in the middle leaves nothing half behind.
  static PostgresBinaries in(Path folder) throws IOException {
    Path home = folder.resolve(mark());
    if (!Files.isDirectory(home)) {
      Files.createDirectories(folder);
      Path half = Files.createTempDirectory(folder, "unpacking-");
      unpack(half);
      moveIntoPlace(half, home);
    }
    return new PostgresBinaries(home);
  }

  /// PostgreSQL does not run as root, and in a user namespace nobody is root.
  static boolean canRun() {
    return !isRoot() || LinuxUtils.isUnshareAvailable();
  }

  Path home() {
    return home;
  }

  /// Runs one program to its end. Its output goes to a file, because a server that it starts would
  /// keep a pipe open for ever.
  int run(Path output, String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(WINDOWS ? program + ".exe" : program).toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Redirect.PIPE)
            .redirectOutput(Redirect.to(output.toFile()))
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, e);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static InputStream archive() throws IOException {
    String machine = System.getProperty("os.arch", "");
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        WINDOWS
            ? "Windows"
            : System.getProperty("os.name", "").startsWith("Mac") ? "Darwin" : "Linux",
        machine.equals("amd64") ? "x86_64" : machine);
  }

  private static String mark() throws IOException {
    CRC32C sum = new CRC32C();
    try (InputStream in = new CheckedInputStream(archive(), sum)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return "postgres-" + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream in = new BufferedInputStream(archive());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("a path leads out of the archive: " + entry.getName());
        }
        unpack(entry, tar, file);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Path folder = file.resolve("..").normalize();
    Files.createDirectories(folder);
    if (entry.isSymbolicLink() || entry.isLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if (folder.endsWith("bin") && !file.toFile().setExecutable(true, true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  private static void moveIntoPlace(Path half, Path home) throws IOException {
    try {
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Somebody else was quicker; theirs is as good.
      if (!Files.isDirectory(home)) {
        throw new UncheckedIOException(e);
      }
      delete(half);
    }
  }
}
