package org.sangathan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sangathan.backup.Passphrase;
import picocli.CommandLine.Option;

/// With what a backup is locked.
final class SecretOptions {

  @Option(names = "--key-file", description = "a file that holds the passphrase")
  @Nullable Path keyFile;

  @Option(
      names = "--passphrase",
      interactive = true,
      arity = "0",
      description = "ask for the passphrase")
  @Nullable String said;

  @Nullable Passphrase passphrase() {
    if (keyFile != null) return Passphrase.in(keyFile);
    return said == null ? null : Passphrase.of(said);
  }
}
