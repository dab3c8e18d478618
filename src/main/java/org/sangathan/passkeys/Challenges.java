package org.sangathan.passkeys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.sangathan.database.Digest;
import org.sangathan.signin.SignedText;
import org.springframework.stereotype.Component;

/// What a passkey has to sign: drawn by chance, good for five minutes, for one purpose and for one
/// answer. Only answered ones are kept, so that nobody fills a table by looking at the door.
@Component
class Challenges {
  static final Duration VALID = Duration.ofMinutes(5);

  private static final SecureRandom CHANCE = new SecureRandom();

  private final SignedText signed;
  private final PasskeyStore store;

  Challenges(SignedText signed, PasskeyStore store) {
    this.signed = signed;
    this.store = store;
  }

  /// In base64url, as browsers give it back.
  String propose(String purpose, Instant now) {
    byte[] drawn = new byte[16];
    CHANCE.nextBytes(drawn);
    String text = signed.sign(of(purpose), now.plus(VALID), HexFormat.of().formatHex(drawn));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// False for one that is not ours, was proposed for something else, has ended or was answered.
  boolean take(String purpose, byte[] challenge, Instant now) {
    String text = new String(challenge, StandardCharsets.US_ASCII);
    return signed.read(of(purpose), text, now).isPresent()
        && store.answered(Digest.sha256(challenge), now.plus(VALID));
  }

  private static String of(String purpose) {
    return "passkey " + purpose;
  }
}
