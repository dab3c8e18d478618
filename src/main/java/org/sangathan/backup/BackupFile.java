package org.sangathan.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// A file that was read through once and is what its last bytes say: two lines of head, blocks with
/// their lengths, a mark with the length of all that, and the SHA-256 of everything before it.
///
/// @param seal the second line of the head
/// @param from where the blocks begin
/// @param to where they end
record BackupFile(Path path, String seal, long from, long to) {
  private static final String NAME = "sangathan-backup ";
  private static final int FORMAT = 1;
  private static final long END_MARK = 0x53414e474154_454eL;
  private static final int TAIL_BYTES = 16;
  private static final int SUM_BYTES = 32;
  private static final int LONGEST_HEAD = 200;

  static byte[] head(Seal seal) {
    return (NAME + FORMAT + "\n" + seal.line() + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] tail(long length) {
    return ByteBuffer.allocate(TAIL_BYTES).putLong(END_MARK).putLong(length).array();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @throws BackupRefused if it is not whole, or is none
  static BackupFile check(Path path, Progress progress) {
    try {
      String[] head = readHead(path);
      long end = Files.size(path) - TAIL_BYTES - SUM_BYTES;
      long from = head[0].length() + head[1].length() + 2;
      if (end < from) throw new BackupRefused(BackupRefusal.CUT_SHORT);
      checkSum(path, end, progress);
      return new BackupFile(path, head[1], from, end);
    } catch (IOException e) {
      throw new BackupRefused(BackupRefusal.CANNOT_READ, path);
    }
  }

  private static String[] readHead(Path path) throws IOException {
    byte[] first;
    try (InputStream file = Files.newInputStream(path)) {
      first = file.readNBytes(LONGEST_HEAD);
    }
    String[] lines = new String(first, StandardCharsets.ISO_8859_1).split("\n", 3);
    if (!lines[0].matches(NAME + "[0-9]{1,4}")) {
      throw new BackupRefused(BackupRefusal.NOT_A_BACKUP, path);
    }
    if (Integer.parseInt(lines[0].substring(NAME.length())) != FORMAT) {
      throw new BackupRefused(BackupRefusal.NEWER_FORMAT);
    }
    if (lines.length < 3) throw new BackupRefused(BackupRefusal.CUT_SHORT);
    return lines;
  }

  private static void checkSum(Path path, long end, Progress progress) throws IOException {
    MessageDigest sum = sha256();
    try (DataInputStream file = new DataInputStream(Files.newInputStream(path))) {
      byte[] piece = new byte[1 << 20];
      for (long at = 0; at < end; ) {
        int length = (int) Math.min(piece.length, end - at);
        file.readFully(piece, 0, length);
        sum.update(piece, 0, length);
        at += length;
        progress.at(Progress.Step.CHECK, at, end);
      }
      byte[] tail = file.readNBytes(TAIL_BYTES);
      if (!Arrays.equals(tail, tail(end))) throw new BackupRefused(BackupRefusal.CUT_SHORT);
      sum.update(tail);
      if (!Arrays.equals(file.readAllBytes(), sum.digest())) {
        throw new BackupRefused(BackupRefusal.DAMAGED);
      }
    }
  }
}
