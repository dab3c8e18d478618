package org.sangathan.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What lies around each block of a file: nothing, or AES-256-GCM under a key that a passphrase
/// gives. The number of the block is its nonce, so blocks cannot change places; each file has a
/// salt and therefore a key of its own, so no nonce comes twice under one key.
///
/// @param line by which the head of the file names it
record Seal(String line, @Nullable SecretKey key) {
  private static final String PLAIN = "plain";
  private static final String LOCKED = "aes-256-gcm pbkdf2-hmac-sha256 ";
  private static final int ROUNDS = 600_000;
  private static final int MOST_ROUNDS = 100_000_000;
  private static final int SALT_BYTES = 16;
  private static final int TAG_BITS = 128;

  /// A new one for a new file.
  static Seal by(@Nullable Passphrase passphrase) {
    if (passphrase == null) return new Seal(PLAIN, null);
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    String line = LOCKED + ROUNDS + " " + Base64.getEncoder().encodeToString(salt);
    return new Seal(line, key(passphrase, ROUNDS, salt));
  }

  /// The one that the head of a file names.
  static Seal read(String line, @Nullable Passphrase passphrase) {
    if (line.equals(PLAIN)) return new Seal(line, null);
    if (!line.matches(LOCKED + "[1-9][0-9]{0,8} [A-Za-z0-9+/]{22}==")) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    }
    String[] parts = line.substring(LOCKED.length()).split(" ");
    int rounds = Integer.parseInt(parts[0]);
    if (rounds > MOST_ROUNDS) throw new BackupRefused(BackupRefusal.DAMAGED);
    if (passphrase == null) throw new BackupRefused(BackupRefusal.PASSPHRASE_NEEDED);
    return new Seal(line, key(passphrase, rounds, Base64.getDecoder().decode(parts[1])));
  }

  boolean isLocked() {
    return key != null;
  }

  byte[] close(long number, byte[] open) {
    if (key == null) return open;
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, number).doFinal(open);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] open(long number, byte[] closed) {
    if (key == null) return closed;
    try {
      return cipher(Cipher.DECRYPT_MODE, key, number).doFinal(closed);
    } catch (AEADBadTagException e) {
      // The file as a whole was checked before, so it is not the first block that is wrong.
      throw new BackupRefused(number == 0 ? BackupRefusal.WRONG_PASSPHRASE : BackupRefusal.DAMAGED);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, SecretKey under, long number) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
    cipher.init(mode, under, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(line.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static SecretKey key(Passphrase passphrase, int rounds, byte[] salt) {
    try {
      PBEKeySpec wish = new PBEKeySpec(passphrase.letters(), salt, rounds, 256);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(wish).getEncoded();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
