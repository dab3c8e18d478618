package org.sangathan.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Seals texts with one key that is nobody else's: what it sealed is opened by no key of a column,
/// and all of it is lost when that key is destroyed. May be used by many threads at once.
public final class ApartSeal {
  private final SealKey key;

  /// @param key 32 bytes
  public ApartSeal(byte[] key) {
    this.key = new SealKey(Way.AES_256_GCM, key);
  }

  /// @param row to which the text is bound
  public byte[] seal(UUID row, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer sealed = ByteBuffer.allocate(SealKey.NONCE + bytes.length + SealKey.TAG);
    key.seal(bound(row), bytes, sealed);
    return sealed.array();
  }

  /// @throws IllegalStateException if it lay in another row, or was changed
  public String open(UUID row, byte[] sealed) {
    return new String(key.open(bound(row), sealed, 0), StandardCharsets.UTF_8);
  }

  private static byte[] bound(UUID row) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }
}
