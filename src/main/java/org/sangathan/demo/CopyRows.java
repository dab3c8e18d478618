package org.sangathan.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Rows in the binary form of PostgreSQL's COPY: nothing is parsed on the other side, and a value
/// of another type than the column's is refused at once. The buffer is used again and again.
final class CopyRows {
  private static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int INT_ARRAY_OF = 23;
  private static final int SHORT_ARRAY_OF = 21;
  private static final int TEXT_ARRAY_OF = 25;

  /// PostgreSQL counts days and time from here.
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private static final long EPOCH_MILLIS = EPOCH_DAY * 86_400_000L;

  private final int columns;
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private int rows;

  CopyRows(int columns) {
    this.columns = columns;
    clear();
  }

  int rows() {
    return rows;
  }

  void clear() {
    bytes.clear();
    bytes.put(HEAD);
    rows = 0;
  }

  void sendTo(CopyIn copy) throws SQLException {
    room(2).putShort((short) -1);
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    copy.endCopy();
  }

  CopyRows row() {
    rows++;
    room(2).putShort((short) columns);
    return this;
  }

  CopyRows nothing() {
    room(4).putInt(-1);
    return this;
  }

  CopyRows number(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  /// Null for zero, as the tallies want it.
  CopyRows count(int value) {
    return value == 0 ? nothing() : number(value);
  }

  CopyRows small(int value) {
    room(6).putInt(2).putShort((short) value);
    return this;
  }

  CopyRows big(long value) {
    room(12).putInt(8).putLong(value);
    return this;
  }

  CopyRows truth(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  CopyRows text(@Nullable String value) {
    return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  CopyRows bytes(byte @Nullable [] value) {
    if (value == null) return nothing();
    room(4 + value.length).putInt(value.length).put(value);
    return this;
  }

  CopyRows id(UUID value) {
    room(20)
        .putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  CopyRows day(@Nullable LocalDate value) {
    return value == null ? nothing() : number((int) (value.toEpochDay() - EPOCH_DAY));
  }

  CopyRows moment(long millis) {
    return big((millis - EPOCH_MILLIS) * 1000);
  }

  CopyRows numbers(int[] values) {
    head(values.length, INT_ARRAY_OF, 8 * values.length);
    for (int value : values) bytes.putInt(4).putInt(value);
    return this;
  }

  CopyRows smalls(int[] values) {
    head(values.length, SHORT_ARRAY_OF, 6 * values.length);
    for (int value : values) bytes.putInt(2).putShort((short) value);
    return this;
  }

  CopyRows texts(String... values) {
    byte[][] encoded =
        Arrays.stream(values).map(v -> v.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    head(values.length, TEXT_ARRAY_OF, Arrays.stream(encoded).mapToInt(e -> 4 + e.length).sum());
    for (byte[] value : encoded) bytes.putInt(value.length).put(value);
    return this;
  }

  /// An array of one dimension, without nulls, counted from one; an empty one has no dimension.
  private void head(int length, int elementType, int elements) {
    if (length == 0) {
      room(16).putInt(12).putInt(0).putInt(0).putInt(elementType);
      return;
    }
    room(24 + elements).putInt(20 + elements).putInt(1).putInt(0).putInt(elementType);
    bytes.putInt(length).putInt(1);
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = ByteBuffer.allocate(size).put(bytes.flip());
    }
    return bytes;
  }
}
