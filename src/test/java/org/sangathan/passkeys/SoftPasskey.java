package org.sangathan.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.sangathan.database.Digest;

/// A phone with one passkey, and what a browser would send of it.
final class SoftPasskey {
  private static final int THERE = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int MADE_NOW = 0x40;

  final byte[] id = new byte[16];
  private final KeyPair keys = keys();
  String origin;
  String party = "localhost";
  boolean verified = true;
  long counter = 1;

  SoftPasskey(String origin) {
    this.origin = origin;
    new SecureRandom().nextBytes(id);
  }

  /// The fields of the form that adds it.
  String[] made(String challenge) {
    byte[] client = client("webauthn.create", challenge);
    byte[] data =
        join(
            data(MADE_NOW),
            new byte[16],
            ByteBuffer.allocate(2).putShort((short) id.length).array(),
            id,
            publicKey());
    byte[] attestation =
        join(
            hex("a363"),
            "fmt".getBytes(StandardCharsets.US_ASCII),
            hex("64"),
            "none".getBytes(StandardCharsets.US_ASCII),
            hex("67"),
            "attStmt".getBytes(StandardCharsets.US_ASCII),
            hex("a068"),
            "authData".getBytes(StandardCharsets.US_ASCII),
            new byte[] {0x58, (byte) data.length},
            data);
    return new String[] {
      "challenge", challenge,
      "credential", text(id),
      "clientData", text(client),
      "attestation", text(attestation)
    };
  }

  /// The fields of the form that comes in by it. The phone counts on.
  String[] shown(String challenge) {
    counter++;
    byte[] client = client("webauthn.get", challenge);
    byte[] data = data(0);
    return new String[] {
      "challenge", challenge,
      "credential", text(id),
      "clientData", text(client),
      "authenticatorData", text(data),
      "signature", text(signed(join(data, Digest.sha256(client)))),
      "userHandle", ""
    };
  }

  private byte[] client(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(int more) {
    int flags = THERE | (verified ? VERIFIED : 0) | more;
    return join(
        Digest.sha256(party.getBytes(StandardCharsets.UTF_8)),
        new byte[] {(byte) flags},
        ByteBuffer.allocate(4).putInt((int) counter).array());
  }

  private byte[] publicKey() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return join(
        hex("a5010203262001215820"),
        number(key.getW().getAffineX()),
        hex("225820"),
        number(key.getW().getAffineY()));
  }

  private byte[] signed(byte[] text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
