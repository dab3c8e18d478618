package org.sangathan.database;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, which every Java platform must have.
public final class Digest {
  private static final int AT_A_TIME = 1 << 16;

  private Digest() {}

  public static byte[] sha256(byte[] bytes) {
    return digest().digest(bytes);
  }

  /// Of all that is still to be read.
  public static byte[] sha256(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] some = new byte[AT_A_TIME];
    for (int read = in.read(some); read >= 0; read = in.read(some)) digest.update(some, 0, read);
    return digest.digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
