package org.sangathan.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Keeps the keys of columns with a key that never leaves its token: an HSM, or anything else that
/// speaks PKCS#11. What goes in and out is wrapped there by AES-256-GCM, in the form of [KeyFile].
final class KeyToken implements KeyKeeper {
  private static final Way WAY = Way.AES_256_GCM;

  private final TokenSettings settings;
  private final Provider token;

  KeyToken(TokenSettings settings) {
    this.settings = settings;
    try {
      this.token = Security.getProvider("SunPKCS11").configure(settings.told());
    } catch (InvalidParameterException | ProviderException e) {
      throw noToken(e);
    }
  }

  /// Unless the token has it already.
  void makeKey() {
    try {
      KeyStore kept = opened();
      if (kept.getKey(settings.key(), null) != null) return;
      KeyGenerator maker = KeyGenerator.getInstance(WAY.ofKey, token);
      maker.init(8 * SealKey.LENGTH);
      kept.setEntry(settings.key(), new KeyStore.SecretKeyEntry(maker.generateKey()), null);
    } catch (GeneralSecurityException | ProviderException e) {
      throw noToken(e);
    }
  }

  @Override
  public byte[] wrap(int number, byte[] open) {
    try {
      byte[] nonce = SealKey.nonce();
      Cipher cipher = Cipher.getInstance(WAY.ofCipher, token);
      cipher.init(Cipher.ENCRYPT_MODE, key(), WAY.with(nonce));
      cipher.updateAAD(KeyFile.bound(number));
      byte[] wrapped = cipher.doFinal(open);
      return ByteBuffer.allocate(nonce.length + wrapped.length).put(nonce).put(wrapped).array();
    } catch (GeneralSecurityException | ProviderException e) {
      throw noToken(e);
    }
  }

  @Override
  public byte[] unwrap(int number, byte[] wrapped) {
    try {
      byte[] nonce = Arrays.copyOf(wrapped, SealKey.NONCE);
      Cipher cipher = Cipher.getInstance(WAY.ofCipher, token);
      cipher.init(Cipher.DECRYPT_MODE, key(), WAY.with(nonce));
      cipher.updateAAD(KeyFile.bound(number));
      return cipher.doFinal(wrapped, nonce.length, wrapped.length - nonce.length);
    } catch (AEADBadTagException e) {
      throw new TokenRefused(TokenRefused.Why.OTHER_KEY, e, settings.key());
    } catch (GeneralSecurityException | ProviderException e) {
      throw noToken(e);
    }
  }

  private SecretKey key() throws GeneralSecurityException {
    @Nullable Key key = opened().getKey(settings.key(), null);
    if (key instanceof SecretKey secret) return secret;
    throw new TokenRefused(TokenRefused.Why.NO_KEY, settings.key());
  }

  /// Signed in: the token forgets that when it is taken out or starts anew, and we come seldom.
  private KeyStore opened() throws GeneralSecurityException {
    char[] pin = settings.readPin();
    try {
      KeyStore kept = KeyStore.getInstance("PKCS11", token);
      kept.load(null, pin);
      return kept;
    } catch (IOException e) {
      throw new TokenRefused(TokenRefused.Why.WRONG_PIN, e, settings.pin());
    } finally {
      Arrays.fill(pin, ' ');
    }
  }

  private TokenRefused noToken(Exception cause) {
    return new TokenRefused(TokenRefused.Why.NO_TOKEN, cause, settings.library(), settings.slot());
  }
}
