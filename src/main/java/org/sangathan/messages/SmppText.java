package org.sangathan.messages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A text as SMPP carries it: in the letters of GSM where they suffice, otherwise in UCS-2, and in
/// as many parts as it needs, with the header by which the phone joins them (3GPP TS 23.038 and
/// 23.040 §9.2.3.24.1).
///
/// @param coding data coding of SMPP: 0 for the letters of GSM, 8 for UCS-2
/// @param parts the octets of each, its header included
record SmppText(byte coding, List<byte[]> parts) {
  static final byte GSM = 0;
  static final byte UCS_2 = 8;

  private static final char ESCAPE = 0x1b;
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final byte[] EXTENDED_CODES = {
    0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65
  };

  private static final int GSM_WHOLE = 160;
  private static final int GSM_PART = 153;
  private static final int UCS_2_WHOLE = 140;
  private static final int UCS_2_PART = 134;

  boolean isLong() {
    return parts.size() > 1;
  }

  /// @param reference tells the parts of this text from those of another
  static SmppText of(String text, int reference) {
    boolean plain = text.chars().allMatch(SmppText::isGsm);
    List<byte[]> letters = plain ? gsm(text) : ucs2(text);
    int all = letters.stream().mapToInt(letter -> letter.length).sum();
    byte coding = plain ? GSM : UCS_2;
    if (all <= (plain ? GSM_WHOLE : UCS_2_WHOLE)) {
      return new SmppText(coding, List.of(joined(letters, new byte[0])));
    }
    return new SmppText(coding, parts(letters, plain ? GSM_PART : UCS_2_PART, reference));
  }

  private static boolean isGsm(int letter) {
    return letter != ESCAPE && BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0;
  }

  private static List<byte[]> gsm(String text) {
    return text.chars()
        .mapToObj(letter -> {
          int extended = EXTENDED.indexOf(letter);
          return extended < 0
              ? new byte[] {(byte) BASIC.indexOf(letter)}
              : new byte[] {ESCAPE, EXTENDED_CODES[extended]};
        })
        .toList();
  }

  private static List<byte[]> ucs2(String text) {
    return text.codePoints()
        .mapToObj(letter -> Character.toString(letter).getBytes(StandardCharsets.UTF_16BE))
        .toList();
  }

  /// No letter is cut in two.
  private static List<byte[]> parts(List<byte[]> letters, int room, int reference) {
    List<List<byte[]>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
    int taken = 0;
    for (byte[] letter : letters) {
      if (taken + letter.length > room) {
        pieces.add(new ArrayList<>());
        taken = 0;
      }
      pieces.getLast().add(letter);
      taken += letter.length;
    }
    List<byte[]> parts = new ArrayList<>();
    for (List<byte[]> piece : pieces) {
      byte nth = (byte) (parts.size() + 1);
      parts.add(joined(piece, new byte[] {5, 0, 3, (byte) reference, (byte) pieces.size(), nth}));
    }
    return parts;
  }

  private static byte[] joined(List<byte[]> letters, byte[] header) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(header);
    letters.forEach(octets::writeBytes);
    return octets.toByteArray();
  }
}
