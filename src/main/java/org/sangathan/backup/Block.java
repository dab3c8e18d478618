package org.sangathan.backup;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A piece of a file, small enough to be held in memory; each is pressed by itself, so that several
/// can be pressed at once.
record Block(Kind kind, byte[] body) {

  /// In the order in which they come; a table with its data comes as often as there are tables.
  enum Kind {
    HEAD,
    TABLE,
    DATA,
    END
  }

  /// Larger bodies are not written, and not believed.
  static final int LARGEST = 4 << 20;

  /// The quickest: level 4 takes twice the time for a tenth less.
  private static final int LEVEL = Deflater.BEST_SPEED;

  byte[] press() {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      byte[] piece = new byte[1 << 16];
      ByteArrayOutputStream pressed = new ByteArrayOutputStream(body.length / 3 + 64);
      pressed.write(kind.ordinal());
      deflater.setInput(body);
      deflater.finish();
      while (!deflater.finished()) pressed.write(piece, 0, deflater.deflate(piece));
      return pressed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static Block unpress(byte[] pressed) {
    if (pressed.length < 2 || pressed[0] < 0 || pressed[0] >= Kind.values().length) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(pressed, 1, pressed.length - 1);
      return new Block(Kind.values()[pressed[0]], inflate(inflater));
    } catch (DataFormatException e) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflate(Inflater inflater) throws DataFormatException {
    byte[] piece = new byte[1 << 16];
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
    while (!inflater.finished()) {
      int length = inflater.inflate(piece);
      if (length == 0 && !inflater.finished() || body.size() + length > LARGEST) {
        throw new BackupRefused(BackupRefusal.DAMAGED);
      }
      body.write(piece, 0, length);
    }
    return body.toByteArray();
  }
}
