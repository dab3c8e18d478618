package org.sangathan.keys;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How a key seals. All ways have keys of 32 bytes, nonces of 12 and tags of 16, bind what they
/// seal, and are in every JDK, so one can take another's place when it is broken.
public enum Way {
  AES_256_GCM("AES", "AES/GCM/NoPadding"),
  CHACHA20_POLY1305("ChaCha20", "ChaCha20-Poly1305");

  final String ofKey;
  final String ofCipher;

  Way(String ofKey, String ofCipher) {
    this.ofKey = ofKey;
    this.ofCipher = ofCipher;
  }

  SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, ofKey);
  }

  AlgorithmParameterSpec with(byte[] nonce) {
    return switch (this) {
      case AES_256_GCM -> new GCMParameterSpec(8 * SealKey.TAG, nonce);
      case CHACHA20_POLY1305 -> new IvParameterSpec(nonce);
    };
  }

  /// As it stands in `data_key` and is said at the terminal: `aes-256-gcm`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Way> of(String code) {
    return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
  }
}
