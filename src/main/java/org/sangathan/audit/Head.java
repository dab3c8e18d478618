package org.sangathan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Digest;

/// What a closed day came to, signed.
///
/// @param cells in which anything was done or looked at
/// @param lines of them together
/// @param chains over the ends of the chains of all cells
/// @param hash over that, the day, and the head of the day before
/// @param droppedOn when the lines were dropped because their time was over; null while they stand
record Head(
    LocalDate day,
    int cells,
    long lines,
    byte[] chains,
    byte[] hash,
    byte[] signature,
    byte[] publicKey,
    @Nullable LocalDate droppedOn) {

  /// @param before the hash of the day before; empty for the first day
  static byte[] hash(byte[] before, LocalDate day, byte[] chains) {
    // As PostgreSQL sends a day: counted from the beginning of 2000.
    int sent = (int) (day.toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay());
    ByteBuffer all = ByteBuffer.allocate(before.length + Integer.BYTES + chains.length);
    return Digest.sha256(all.put(before).putInt(sent).put(chains).array());
  }

  String hex() {
    return HexFormat.of().formatHex(hash);
  }

  /// What the signature signs, such that anybody can write it into a file.
  byte[] text() {
    return text(day, hash);
  }

  static byte[] text(LocalDate day, byte[] hash) {
    return (day + " " + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.US_ASCII);
  }
}
