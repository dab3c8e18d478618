package org.sangathan.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sangathan.database.Secrets;
import org.springframework.stereotype.Component;

/// Prints of codes, PINs and slips under a key that does not lie in the database: whoever reads the
/// tables cannot try out a million PINs.
@Component
public class DoorKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  DoorKey(Secrets secrets) {
    this.key = new SecretKeySpec(secrets.key("sign-in"), ALGORITHM);
  }

  /// @param parts of which none can be taken for the end of the one before
  public byte[] print(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        mac.update((byte) 0);
        mac.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /// Takes as long for any two.
  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
