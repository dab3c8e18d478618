package org.sangathan.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.ChosenServer;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Restoring;
import org.sangathan.database.Secrets;
import org.sangathan.database.StoreTrouble;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/// Brings a backup back into an empty place: the file is read through and checked first, then all
/// rows come in one transaction, so that there is never half an organisation.
public final class Restore {

  /// What was restored.
  ///
  /// @param schema the version of the tables in the file; they have the newest now
  /// @param missing keys that were not in the file and are not on this node
  public record Done(String made, String schema, long rows, List<String> missing) {}

  private final Environment settings;
  private final Progress progress;

  public Restore(Environment settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /// @throws BackupRefused and has left the place empty, or marked as unfinished
  public Done read(Path path, @Nullable Passphrase passphrase) {
    BackupFile file = BackupFile.check(path, progress);
    Seal seal = Seal.read(file.seal(), passphrase);
    try (BlockReader blocks = new BlockReader(file, seal)) {
      Manifest.Head head = Manifest.read(blocks.next(), Block.Kind.HEAD, Manifest.Head.class);
      checkKnown(head.schema());
      head.keys().forEach(this::checkKey);
      return read(head, blocks);
    } catch (DataAccessException e) {
      throw new BackupRefused(BackupRefusal.ROWS_NOT_TAKEN, StoreTrouble.of(e).state());
    } catch (IOException | UncheckedIOException e) {
      throw new BackupRefused(BackupRefusal.CANNOT_READ, path);
    }
  }

  private Done read(Manifest.Head head, BlockReader blocks) {
    try (DatabaseServer server = ChosenServer.open(settings)) {
      if (!Restoring.isFree(server)) throw new BackupRefused(BackupRefusal.NOT_EMPTY);
      Restoring.begin(server, head.schema());
      head.keys().forEach(this::keep);
      long rows = Database.onAsOwner(server, owner -> new TableLoad(owner, progress).read(blocks));
      Restoring.finish(server);
      List<String> missing =
          Database.onAsOwner(server, Secrets::names).stream()
              .filter(name -> Secrets.kept(settings, name).isEmpty())
              .toList();
      return new Done(head.made(), head.schema(), rows, missing);
    }
  }

  private static void checkKnown(String schema) {
    if (!schema.matches("[0-9]{4}")) throw new BackupRefused(BackupRefusal.DAMAGED);
    if (schema.compareTo(Restoring.newest()) > 0) {
      throw new BackupRefused(BackupRefusal.NEWER_TABLES, schema, Restoring.newest());
    }
  }

  private void checkKey(String name, String key) {
    if (!name.matches("[a-z-]{1,60}") || !key.matches("[A-Za-z0-9+/]{43}=")) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    }
    Secrets.kept(settings, name)
        .filter(kept -> !Arrays.equals(kept, Base64.getDecoder().decode(key)))
        .ifPresent(other -> {
          throw new BackupRefused(BackupRefusal.OTHER_KEY, Secrets.file(settings, name));
        });
  }

  private void keep(String name, String key) {
    if (Secrets.kept(settings, name).isPresent()) return;
    Secrets.keep(settings, name, Base64.getDecoder().decode(key));
  }
}
