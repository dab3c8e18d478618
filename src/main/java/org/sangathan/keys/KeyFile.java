package org.sangathan.keys;

import java.nio.ByteBuffer;

/// Keeps the keys of columns with a key that lies in a file, or in a setting where several nodes
/// share one database.
final class KeyFile implements KeyKeeper {
  private final SealKey key;

  KeyFile(byte[] key) {
    this.key = new SealKey(Way.AES_256_GCM, key);
  }

  @Override
  public byte[] wrap(int number, byte[] open) {
    ByteBuffer wrapped = ByteBuffer.allocate(SealKey.NONCE + open.length + SealKey.TAG);
    key.seal(bound(number), open, wrapped);
    return wrapped.array();
  }

  @Override
  public byte[] unwrap(int number, byte[] wrapped) {
    return key.open(bound(number), wrapped, 0);
  }

  static byte[] bound(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }
}
