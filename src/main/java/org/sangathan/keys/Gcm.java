package org.sangathan.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a nonce made by chance: `nonce ‖ text ‖ tag`. One key may seal about four
/// thousand million values; then chance could give a nonce twice.
final class Gcm {
  static final int KEY = 32;
  static final int NONCE = 12;
  static final int TAG = 16;

  private static final String ALGORITHM = "AES/GCM/NoPadding";

  /// Chance is fetched for some hundred values at once: a call for each costs more than the
  /// sealing.
  private static final int AT_ONCE = 256;

  private static final SecureRandom CHANCE = new SecureRandom();
  private static byte[] nonces = new byte[0];
  private static int used;

  private Gcm() {}

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  static byte[] newKey() {
    byte[] key = new byte[KEY];
    CHANCE.nextBytes(key);
    return key;
  }

  /// Writes the sealed text behind what stands in the buffer already.
  static void seal(SecretKey key, byte[] bound, byte[] text, ByteBuffer to) {
    byte[] nonce = nonce();
    to.put(nonce);
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, nonce));
      cipher.updateAAD(bound);
      cipher.doFinal(ByteBuffer.wrap(text), to);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  /// @throws IllegalStateException if it was sealed by another key, bound to something else, or
  ///   changed since
  static byte[] open(SecretKey key, byte[] bound, byte[] sealed, int from) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG, sealed, from, NONCE));
      cipher.updateAAD(bound);
      return cipher.doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value does not open", e);
    }
  }

  private static synchronized byte[] nonce() {
    if (used == nonces.length) {
      nonces = new byte[AT_ONCE * NONCE];
      CHANCE.nextBytes(nonces);
      used = 0;
    }
    used += NONCE;
    return Arrays.copyOfRange(nonces, used - NONCE, used);
  }
}
