package org.sangathan.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Texts that go through a browser and come back as they were, until they end. They can be read
/// there, and not changed.
@Component
public class SignedText {
  private final DoorKey key;

  SignedText(DoorKey key) {
    this.key = key;
  }

  /// @param purpose nobody takes it for one of another
  public String sign(String purpose, Instant until, String... parts) {
    String text =
        Stream.concat(Stream.of(Long.toString(until.getEpochSecond())), Arrays.stream(parts))
            .map(part -> encoded(part.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining("."));
    return text + "." + encoded(print(purpose, text));
  }

  /// The parts; empty for anything that we did not sign for that purpose, and for what has ended.
  public Optional<List<String>> read(String purpose, String signed, Instant now) {
    int end = signed.lastIndexOf('.');
    if (end < 0) return Optional.empty();
    try {
      String text = signed.substring(0, end);
      byte[] print = Base64.getUrlDecoder().decode(signed.substring(end + 1));
      if (!DoorKey.same(print, print(purpose, text))) return Optional.empty();
      List<String> parts = Arrays.stream(text.split("\\.", -1)).map(SignedText::decoded).toList();
      boolean ended = Instant.ofEpochSecond(Long.parseLong(parts.getFirst())).isBefore(now);
      return ended ? Optional.empty() : Optional.of(parts.subList(1, parts.size()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] print(String purpose, String text) {
    return key.print("signed text", purpose, text);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
