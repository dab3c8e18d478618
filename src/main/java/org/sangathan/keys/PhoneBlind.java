package org.sangathan.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Blinds telephone numbers: the same number always gives the same sixteen bytes, and without the
/// organisation's key nobody can find the number by trying all ten thousand million. May be used by
/// many threads at once.
public final class PhoneBlind {

  public static final int KEY_LENGTH = 32;
  public static final int LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac keyed;

  /// @param key 32 bytes, kept apart from the database; another key gives other values for all
  ///   numbers
  public PhoneBlind(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("the key must have 32 bytes");
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  /// @param e164 as `IndianMobile` gives it
  public byte[] of(String e164) {
    byte[] whole = copyOfKeyed().doFinal(e164.getBytes(StandardCharsets.US_ASCII));
    return Arrays.copyOf(whole, LENGTH);
  }

  /// A Mac is not for many threads; a copy of one that was never fed costs far less than a new one.
  private Mac copyOfKeyed() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the JDK's " + ALGORITHM + " can be copied", impossible);
    }
  }
}
