package org.sangathan.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The key with which the heads of days are signed, Ed25519 (RFC 8032).
final class HeadKey {
  static final String NAME = "audit-head";

  /// What stands before the 32 bytes of a public key in the form that programs exchange (RFC 8410).
  private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private final KeyPair pair;

  HeadKey(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }

  /// 32 bytes.
  byte[] publicKey() {
    byte[] encoded = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, BEFORE_PUBLIC.length, encoded.length);
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an own key signs", e);
    }
  }

  /// Whether whoever has the other half of the key has signed that.
  static boolean signed(Head head) {
    byte[] encoded = Arrays.copyOf(BEFORE_PUBLIC, BEFORE_PUBLIC.length + head.publicKey().length);
    System.arraycopy(head.publicKey(), 0, encoded, BEFORE_PUBLIC.length, head.publicKey().length);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      signature.update(head.text());
      return signature.verify(head.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// The JDK derives the public key only while it makes a pair: it is given our seed for chance.
  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] seed;

    Seeded(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
