package org.sangathan.passkeys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.sangathan.signin.DoorKey;
import org.springframework.stereotype.Component;

/// What a passkey has to sign: drawn by chance, good for five minutes, for one purpose and for one
/// answer. Only answered ones are kept, so that nobody fills a table by looking at the door.
@Component
class Challenges {
  static final Duration VALID = Duration.ofMinutes(5);

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int DRAWN = 16;
  private static final int LENGTH = DRAWN + Long.BYTES;
  private static final int SIGNED = LENGTH + 32;

  private final DoorKey key;
  private final PasskeyStore store;

  Challenges(DoorKey key, PasskeyStore store) {
    this.key = key;
    this.store = store;
  }

  String propose(String purpose, Instant now) {
    byte[] drawn = new byte[DRAWN];
    CHANCE.nextBytes(drawn);
    byte[] said =
        ByteBuffer.allocate(LENGTH).put(drawn).putLong(now.plus(VALID).getEpochSecond()).array();
    byte[] whole = ByteBuffer.allocate(SIGNED).put(said).put(print(purpose, said)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /// False for one that is not ours, was proposed for something else, has ended or was answered.
  boolean take(String purpose, byte[] challenge, Instant now) {
    if (challenge.length != SIGNED) return false;
    byte[] said = Arrays.copyOf(challenge, LENGTH);
    byte[] print = Arrays.copyOfRange(challenge, LENGTH, SIGNED);
    Instant until = Instant.ofEpochSecond(ByteBuffer.wrap(said).getLong(DRAWN));
    return DoorKey.same(print, print(purpose, said))
        && until.isAfter(now)
        && store.answered(print, until);
  }

  private byte[] print(String purpose, byte[] said) {
    return key.print("passkey", purpose, Base64.getEncoder().encodeToString(said));
  }
}
