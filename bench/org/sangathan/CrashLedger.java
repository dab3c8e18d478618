package org.sangathan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/// What was acknowledged, one line each, outside of everything that is killed.
final class CrashLedger {
  static final Path FILE = Path.of("target", "crash-ledger.txt");

  private final AtomicLong wronglyRefused = new AtomicLong();

  CrashLedger() throws IOException {
    Files.deleteIfExists(FILE);
    Files.createFile(FILE);
  }

  synchronized void keep(String line) {
    try {
      Files.writeString(FILE, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing was wrong with it.
  void refused(String what, String answer) {
    wronglyRefused.incrementAndGet();
    System.out.println("refused: " + what + ": " + answer);
  }

  long wronglyRefused() {
    return wronglyRefused.get();
  }
}
