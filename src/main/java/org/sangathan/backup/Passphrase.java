package org.sangathan.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The words with which a backup is locked. Whoever loses them has lost the backup.
public final class Passphrase {
  private static final int SHORTEST = 12;

  private final String words;

  private Passphrase(String words) {
    this.words = words;
  }

  public static Passphrase of(String said) {
    String words = said.strip();
    if (words.length() < SHORTEST) {
      throw new BackupRefused(BackupRefusal.PASSPHRASE_TOO_SHORT, SHORTEST);
    }
    return new Passphrase(words);
  }

  /// All that stands in the file, without the blanks around it.
  public static Passphrase in(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new BackupRefused(BackupRefusal.CANNOT_READ, file);
    }
  }

  char[] letters() {
    return words.toCharArray();
  }
}
