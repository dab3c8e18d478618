package org.sangathan.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Seals one value of a column, or of an address, so that it can be read only by whoever has the
/// keys, and only in its own column and row: `key number (2 bytes) ‖ nonce ‖ text ‖ tag`, thirty
/// bytes more than the text. May be used by many threads at once.
public final class ColumnSeal {
  private static final int NUMBER = Short.BYTES;

  private final Keys keys;

  ColumnSeal(Keys keys) {
    this.keys = keys;
  }

  /// @param column `table.column`, or what the value is in an address
  /// @param row the id that stays the row's wherever it lies; of an address whose it is
  public byte[] seal(String column, UUID row, String text) {
    Keys.Current current = keys.current();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer sealed = ByteBuffer.allocate(NUMBER + SealKey.NONCE + bytes.length + SealKey.TAG);
    sealed.putShort((short) current.number());
    current.key().seal(bound(column, row), bytes, sealed);
    return sealed.array();
  }

  /// @throws IllegalStateException if the value was moved here from elsewhere, or changed
  public String open(String column, UUID row, byte[] sealed) {
    byte[] text = keys.key(numberOf(sealed)).open(bound(column, row), sealed, NUMBER);
    return new String(text, StandardCharsets.UTF_8);
  }

  static int numberOf(byte[] sealed) {
    if (sealed.length < NUMBER) throw new IllegalStateException("this was never sealed");
    return Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort());
  }

  private static byte[] bound(String column, UUID row) {
    byte[] name = column.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(name.length + 2 * Long.BYTES)
        .put(name)
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }
}
