package org.sangathan.keys;

import java.nio.ByteBuffer;
import javax.crypto.SecretKey;

/// Keeps the keys of columns with a key that lies in a file, or in a setting where several nodes
/// share one database.
final class KeyFile implements KeyKeeper {
  private final SecretKey key;

  KeyFile(byte[] key) {
    this.key = Gcm.key(key);
  }

  @Override
  public byte[] wrap(int number, byte[] open) {
    ByteBuffer wrapped = ByteBuffer.allocate(Gcm.NONCE + open.length + Gcm.TAG);
    Gcm.seal(key, bound(number), open, wrapped);
    return wrapped.array();
  }

  @Override
  public byte[] unwrap(int number, byte[] wrapped) {
    return Gcm.open(key, bound(number), wrapped, 0);
  }

  private static byte[] bound(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }
}
