package org.sangathan.words;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Real files that stand beside the project on some machines and are never copied into it. A test
/// that asks for one is skipped, with a notice, where it is absent.
public final class SharedFile {

  private static final Path FOLDER =
      Path.of(System.getProperty("sangathan.shared", "../shared/data"));

  private SharedFile() {}

  /// The lines below the heading.
  public static List<String> linesOf(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    try {
      return Files.readAllLines(file).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
