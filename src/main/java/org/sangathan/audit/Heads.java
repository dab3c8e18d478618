package org.sangathan.audit;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/// The heads of the last days, for whoever writes them down outside the machine.
@Component
public class Heads {
  private final HeadStore store;

  Heads(HeadStore store) {
    this.store = store;
  }

  /// @param hash in hexadecimal digits
  /// @param signature of the day, a space and the hash, in Base64
  /// @param publicKey 32 bytes in Base64
  public record Printed(
      LocalDate day, long lines, String hash, String signature, String publicKey) {}

  /// The newest first.
  public List<Printed> last(int days) {
    Base64.Encoder base64 = Base64.getEncoder();
    return store.last(days).stream()
        .map(head ->
            new Printed(
                head.day(),
                head.lines(),
                head.hex(),
                base64.encodeToString(head.signature()),
                base64.encodeToString(head.publicKey())))
        .toList();
  }
}
