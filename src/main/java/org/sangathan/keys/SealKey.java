package org.sangathan.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/// A key and the way in which it seals, with a nonce made by chance: `nonce ‖ text ‖ tag`. It may
/// seal about four thousand million values; then chance could give a nonce twice. May be used by
/// many threads at once.
final class SealKey {
  static final int LENGTH = 32;
  static final int NONCE = 12;
  static final int TAG = 16;

  /// Chance is fetched for some hundred values at once: a call for each costs more than the
  /// sealing.
  private static final int AT_ONCE = 256;

  private static final SecureRandom CHANCE = new SecureRandom();
  private static byte[] nonces = new byte[0];
  private static int used;

  private final Way way;
  private final SecretKey key;

  SealKey(Way way, byte[] bytes) {
    this.way = way;
    this.key = way.key(bytes);
  }

  static byte[] chance() {
    byte[] key = new byte[LENGTH];
    CHANCE.nextBytes(key);
    return key;
  }

  Way way() {
    return way;
  }

  /// Writes the sealed text behind what stands in the buffer already.
  void seal(byte[] bound, byte[] text, ByteBuffer to) {
    byte[] nonce = nonce();
    to.put(nonce);
    try {
      Cipher cipher = Cipher.getInstance(way.ofCipher);
      cipher.init(Cipher.ENCRYPT_MODE, key, way.with(nonce));
      cipher.updateAAD(bound);
      cipher.doFinal(ByteBuffer.wrap(text), to);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + way.ofCipher, impossible);
    }
  }

  /// @throws IllegalStateException if it was sealed by another key, bound to something else, or
  ///   changed since
  byte[] open(byte[] bound, byte[] sealed, int from) {
    try {
      Cipher cipher = Cipher.getInstance(way.ofCipher);
      byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
      cipher.init(Cipher.DECRYPT_MODE, key, way.with(nonce));
      cipher.updateAAD(bound);
      return cipher.doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value does not open", e);
    }
  }

  static synchronized byte[] nonce() {
    if (used == nonces.length) {
      nonces = new byte[AT_ONCE * NONCE];
      CHANCE.nextBytes(nonces);
      used = 0;
    }
    used += NONCE;
    return Arrays.copyOfRange(nonces, used - NONCE, used);
  }
}
