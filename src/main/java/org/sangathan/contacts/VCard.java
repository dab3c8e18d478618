package org.sangathan.contacts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// An office-bearer for the address book of a phone: version 3.0, which phones of every age read,
/// its lines folded by octets between letters.
///
/// @param posting tells the same one again when it is brought in twice
/// @param number `+91…`
record VCard(
    UUID posting, String name, String post, String unit, String organisation, String number) {
  private static final int MOST_OCTETS = 75;

  String text() {
    return String.join(
        "",
        line("BEGIN:VCARD"),
        line("VERSION:3.0"),
        line("UID:urn:uuid:" + posting),
        line("N:" + escaped(name) + ";;;;"),
        line("FN:" + escaped(name)),
        line("TITLE:" + escaped(post)),
        line("ORG:" + escaped(organisation) + ";" + escaped(unit)),
        line("TEL;TYPE=WORK,VOICE:" + number),
        line("END:VCARD"));
  }

  /// What separates values, and a break of the line, is data where it stands in a name.
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  private static String line(String text) {
    StringBuilder folded = new StringBuilder();
    int room = MOST_OCTETS;
    for (int letter : text.codePoints().toArray()) {
      String one = Character.toString(letter);
      int octets = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        folded.append("\r\n ");
        room = MOST_OCTETS - 1;
      }
      folded.append(one);
      room -= octets;
    }
    return folded.append("\r\n").toString();
  }
}
