package org.sangathan.singlesignon;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.signin.DoorKey;
import org.springframework.stereotype.Component;

/// Texts that go through a browser and come back as they were, until they end. They can be read
/// there, and not changed.
@Component
class Sealed {
  private final DoorKey key;

  Sealed(DoorKey key) {
    this.key = key;
  }

  String seal(String purpose, Instant until, String... parts) {
    String text =
        Stream.concat(Stream.of(Long.toString(until.getEpochSecond())), Arrays.stream(parts))
            .map(part -> encoded(part.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining("."));
    return text + "." + encoded(print(purpose, text));
  }

  /// The parts; empty for anything that we did not seal for that purpose, and for what has ended.
  Optional<List<String>> open(String purpose, String sealed, Instant now) {
    int end = sealed.lastIndexOf('.');
    if (end < 0) return Optional.empty();
    try {
      String text = sealed.substring(0, end);
      byte[] print = Base64.getUrlDecoder().decode(sealed.substring(end + 1));
      if (!DoorKey.same(print, print(purpose, text))) return Optional.empty();
      List<String> parts = Arrays.stream(text.split("\\.", -1)).map(Sealed::decoded).toList();
      boolean ended = Instant.ofEpochSecond(Long.parseLong(parts.getFirst())).isBefore(now);
      return ended ? Optional.empty() : Optional.of(parts.subList(1, parts.size()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] print(String purpose, String text) {
    return key.print("single sign-on", purpose, text);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
