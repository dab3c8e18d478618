package org.sangathan.words;

/// Digits of any script as 0–9, everything else as it is.
public final class LatinDigits {
  private LatinDigits() {}

  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return plain.toString();
  }
}
