package org.sangathan.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as the path of a picture, which stands in a page without any style of its own.
///
/// @param path the dark modules, each one unit wide
/// @param side of the whole, with the white rim of four that the standard asks for
public record QrPicture(String path, int side) {
  private static final int RIM = 4;

  public static QrPicture of(String text) {
    try {
      return drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  private static QrPicture drawn(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) x++;
        if (x > from) {
          path.append('M').append(from + RIM).append(' ').append(y + RIM);
          path.append('h').append(x - from).append("v1h").append(from - x).append('z');
        }
      }
    }
    return new QrPicture(path.toString(), modules.getWidth() + 2 * RIM);
  }
}
