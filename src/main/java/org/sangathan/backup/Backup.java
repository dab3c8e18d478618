package org.sangathan.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.ChosenServer;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Restoring;
import org.sangathan.database.Secrets;
import org.sangathan.database.StoreTrouble;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/// Writes everything as it is at one moment into one file, while the organisation goes on working.
/// The database is used as it is: the tables of an older program stay as they are, for a backup is
/// what one makes before a new one.
public final class Backup {

  /// What was written.
  ///
  /// @param keys that are in the file; without those that are not, no telephone number is found
  /// @param missing keys that are not in it
  public record Done(int tables, long rows, long bytes, List<String> keys, List<String> missing) {}

  private final Environment settings;
  private final Progress progress;

  public Backup(Environment settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /// @param passphrase without one the file is not locked, and no key goes into it
  /// @throws BackupRefused and leaves no file of that name
  public Done write(Path file, @Nullable Passphrase passphrase) {
    if (Files.exists(file)) throw new BackupRefused(BackupRefusal.ALREADY_THERE, file);
    if (!ChosenServer.exists(settings)) throw new BackupRefused(BackupRefusal.NOTHING_HERE);
    try (DatabaseServer server = ChosenServer.open(settings)) {
      String schema =
          Restoring.version(server)
              .orElseThrow(() -> new BackupRefused(BackupRefusal.NOTHING_HERE));
      Seal seal = Seal.by(passphrase);
      return Database.onAsOwner(server, owner -> write(owner, schema, file, seal));
    } catch (DataAccessException e) {
      throw new BackupRefused(BackupRefusal.ROWS_NOT_GIVEN, StoreTrouble.of(e).state());
    }
  }

  private Done write(Database owner, String schema, Path file, Seal seal) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Done done;
      try (FileChannel channel = create(part)) {
        OutputStream to = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        done = write(owner, schema, to, seal);
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      keepName(file);
      return done;
    } catch (IOException | UncheckedIOException e) {
      throw new BackupRefused(BackupRefusal.CANNOT_WRITE, file, String.valueOf(e.getMessage()));
    } finally {
      deleteIfThere(part);
    }
  }

  private Done write(Database owner, String schema, OutputStream to, Seal seal) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    List<String> names = Secrets.names(owner);
    if (seal.isLocked()) {
      for (String name : names) {
        Secrets.kept(settings, name)
            .ifPresent(key -> keys.put(name, Base64.getEncoder().encodeToString(key)));
      }
    }
    TableDump dump = new TableDump(owner, progress);
    try (BlockWriter blocks = new BlockWriter(to, seal)) {
      Manifest all = dump.write(blocks, moment -> new Manifest.Head(moment, schema, keys));
      blocks.finish();
      long rows = all.tables().stream().mapToLong(Manifest.Count::rows).sum();
      List<String> missing = names.stream().filter(name -> !keys.containsKey(name)).toList();
      return new Done(
          all.tables().size(), rows, blocks.written(), List.copyOf(keys.keySet()), missing);
    }
  }

  /// Personal data lies in it: only the owner reads it.
  private static FileChannel create(Path part) throws IOException {
    Files.deleteIfExists(part);
    FileAttribute<?>[] closed =
        part.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(
        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), closed);
  }

  /// The new name itself is on the disk only with its folder.
  private static void keepName(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static void deleteIfThere(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
