package org.sangathan.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.sangathan.database.Digest;

/// The bearer token of a program: a prefix by which scanners know it, and 32 bytes of chance. Its
/// hash needs no salt, because nobody can guess 32 bytes.
final class TokenSecret {
  private static final Pattern SHAPE = Pattern.compile("sgt_[A-Za-z0-9_-]{43}");

  private TokenSecret() {}

  static String propose(RandomGenerator chance) {
    byte[] bytes = new byte[32];
    chance.nextBytes(bytes);
    return "sgt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static boolean isWellFormed(String secret) {
    return SHAPE.matcher(secret).matches();
  }

  static byte[] hash(String secret) {
    return Digest.sha256(secret.getBytes(StandardCharsets.UTF_8));
  }
}
