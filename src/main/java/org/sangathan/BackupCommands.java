package org.sangathan;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sangathan.backup.Backup;
import org.sangathan.backup.Passphrase;
import org.sangathan.backup.Restore;
import org.sangathan.database.Secrets;
import org.springframework.core.env.Environment;

/// `./sangathan backup FILE` and `restore FILE`: beside the program, not within it, because the
/// tables may be those of an older one, or not there yet.
final class BackupCommands {
  /// The exit code where everything is back but a key: nobody can start or look yet.
  private static final int WITHOUT_KEY = 3;

  private static final long KILOBYTE = 1000;

  private final Environment settings;

  BackupCommands(Environment settings) {
    this.settings = settings;
  }

  int backup(Path file, @Nullable Passphrase passphrase, Terminal terminal) {
    Backup.Done done = new Backup(settings, terminal.watchBackup()).write(file, passphrase);
    terminal.say("backup.written", done.rows(), done.bytes() / KILOBYTE, file);
    for (String key : done.missing()) {
      terminal.say("backup.without-key", Secrets.file(settings, key));
    }
    return 0;
  }

  int restore(Path file, @Nullable Passphrase passphrase, Terminal terminal) {
    Restore.Done done = new Restore(settings, terminal.watchBackup()).read(file, passphrase);
    terminal.say("backup.restored", done.rows(), Instant.parse(done.made()));
    for (String key : done.missing()) {
      terminal.say("backup.key-missing", Secrets.file(settings, key));
    }
    return done.missing().isEmpty() ? 0 : WITHOUT_KEY;
  }
}
