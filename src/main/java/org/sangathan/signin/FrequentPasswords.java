package org.sangathan.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangathan.database.Digest;

/// Those of the world's 47,000 most frequent passwords (Burnett's count) that are long enough for
/// us and that no rule of ours refuses anyway. They lie here as prints, for half of them are abuse.
final class FrequentPasswords {
  private static final int PRINT_BYTES = 8;
  private static final Set<String> PRINTS = read();

  private FrequentPasswords() {}

  /// @param folded small letters, no blanks
  static boolean has(String folded) {
    byte[] whole = Digest.sha256(folded.getBytes(StandardCharsets.UTF_8));
    return PRINTS.contains(HexFormat.of().formatHex(Arrays.copyOf(whole, PRINT_BYTES)));
  }

  private static Set<String> read() {
    try (InputStream file =
        FrequentPasswords.class.getResourceAsStream("/signin/frequent-passwords.txt")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new String(bytes, StandardCharsets.US_ASCII)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
