package org.sangathan.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.mock.env.MockEnvironment;

/// A token of SoftHSM, which speaks PKCS#11 as an HSM does; where it is not installed, or the tests
/// run without the build's environment, they are left out.
///
/// @param slot its number
record SoftToken(String slot) {
  static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
  static final String PIN = "482913";

  private static final Path TOOL = Path.of("/usr/bin/softhsm2-util");

  /// Tokens that have nothing yet; all at once, for the library looks for them only once.
  static List<SoftToken> fresh(int tokens) throws IOException {
    String settings = System.getenv("SOFTHSM2_CONF");
    Assumptions.assumeTrue(
        settings != null && Files.isExecutable(TOOL) && Files.isReadable(Path.of(LIBRARY)),
        "SoftHSM is not here (apt install softhsm2): keys in a token are not tried");
    Path file = Path.of(settings);
    Path folder = file.resolveSibling("softhsm");
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      }
    }
    Files.createDirectories(folder);
    Files.writeString(file, "directories.tokendir = %s%nlog.level = ERROR%n".formatted(folder));
    List<SoftToken> made = new ArrayList<>();
    for (int i = 0; i < tokens; i++) made.add(new SoftToken(made("test " + i)));
    return made;
  }

  private static String made(String label) throws IOException {
    Process tool =
        new ProcessBuilder(
                TOOL.toString(),
                "--init-token",
                "--free",
                "--label",
                label,
                "--pin",
                PIN,
                "--so-pin",
                PIN)
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.strip().replaceFirst("(?s).*slot (\\d+)$", "$1");
  }

  /// What the operator of a node would set; the PIN lies in the node's folder.
  MockEnvironment settings(Path data) {
    try {
      Path secrets = Files.createDirectories(data.resolve("secrets"));
      Files.writeString(secrets.resolve("token.pin"), PIN + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MockEnvironment settings = new MockEnvironment();
    settings.setProperty("sangathan.data", data.toString());
    settings.setProperty("sangathan.token.library", LIBRARY);
    settings.setProperty("sangathan.token.slot", slot);
    return settings;
  }
}
