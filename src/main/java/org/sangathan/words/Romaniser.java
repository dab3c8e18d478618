package org.sangathan.words;

import java.util.ArrayList;
import java.util.List;

/// Reads words of either script into the Latin letters that people use for Hindi, with the inherent
/// vowel dropped where speech drops it. The letters are plain `a`–`z`, digits are ASCII; words of
/// other scripts pass as they are.
final class Romaniser {

  /// Stands for an inherent vowel of which it is not yet known whether it is spoken.
  private static final char SCHWA = 'A';

  /// Stands for one that is not spoken, until the word is finished.
  private static final char MUTE = 'M';

  private static final String FALLING = "yrlvnm";

  private final String text;
  private final List<String> words = new ArrayList<>(4);
  private final StringBuilder word = new StringBuilder(24);
  private int at;
  private int cluster;
  private boolean number;
  private boolean open;
  private boolean conjunct;
  private boolean bound;

  private Romaniser(String text) {
    this.text = text;
  }

  /// @param text repaired
  static List<String> words(String text) {
    Romaniser reader = new Romaniser(text);
    while (reader.at < text.length()) {
      reader.read(text.charAt(reader.at++));
    }
    reader.end();
    return reader.words;
  }

  private void read(char c) {
    if (c < 128) {
      ascii(c);
    } else if (Devanagari.kind(c) != Devanagari.Kind.NONE) {
      hindi(c);
    } else {
      foreign(c);
    }
  }

  private void ascii(char c) {
    if (c >= 'a' && c <= 'z') {
      letter(c);
    } else if (c >= 'A' && c <= 'Z') {
      letter((char) (c + 32));
    } else if (c >= '0' && c <= '9') {
      digit(c - '0');
    } else if (c != '\'') {
      end();
    }
  }

  private void hindi(char c) {
    boolean afterVirama = bound;
    bound = false;
    switch (Devanagari.kind(c)) {
      case CONSONANT -> consonant(c, afterVirama);
      case VOWEL -> vowel(c);
      case SIGN -> sign(c);
      case VIRAMA -> bind();
      case NASAL -> nasal(c);
      case DIGIT -> digit(c - '०');
      case BREAK -> end();
      case NUKTA, SILENT, NONE -> {}
    }
  }

  private void foreign(char c) {
    int point = c;
    if (Character.isHighSurrogate(c) && at < text.length()) {
      point = text.codePointAt(at - 1);
      at += Character.charCount(point) - 1;
    }
    if (Character.isLetter(point)) {
      startLetters();
      word.appendCodePoint(Character.toLowerCase(point));
    } else if (Character.isDigit(point)) {
      digit(Character.digit(point, 10));
    } else if (!unheard(point)) {
      end();
    }
  }

  /// Marks, joiners and apostrophes stand inside words and are not heard.
  private static boolean unheard(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> point == '’';
    };
  }

  private void letter(char c) {
    startLetters();
    word.append(c);
  }

  private void digit(int value) {
    if (!number) {
      end();
      number = true;
    }
    word.append((char) ('0' + value));
  }

  private void startLetters() {
    bound = false;
    if (number) {
      end();
    }
    closeSyllable();
  }

  private void consonant(char c, boolean afterVirama) {
    if (!afterVirama) {
      startLetters();
      cluster = word.length();
    }
    conjunct = afterVirama;
    boolean nukta = at < text.length() && text.charAt(at) == Devanagari.NUKTA;
    if (c == 'ज' && text.startsWith("्ञ", at)) {
      bind();
      bound = false;
      conjunct = true;
      at += 2;
      word.append("gy");
    } else {
      word.append(nukta ? Devanagari.soundWithNukta(c) : Devanagari.sound(c));
    }
    open = true;
  }

  private void vowel(char c) {
    startLetters();
    word.append(Devanagari.sound(c));
  }

  private void sign(char c) {
    if (number) {
      end();
    }
    open = false;
    word.append(Devanagari.sound(c));
  }

  /// A virama: the consonant has no vowel, and the syllable before it keeps its own, for else none
  /// could say it.
  private void bind() {
    if (cluster > 0 && cluster <= word.length() && word.charAt(cluster - 1) == SCHWA) {
      word.setCharAt(cluster - 1, 'a');
    }
    bound = true;
    open = false;
  }

  private void nasal(char c) {
    if (open) {
      word.append('a');
      open = false;
    }
    if (c != Devanagari.VISARGA && !number) {
      word.append('n');
    }
  }

  private void closeSyllable() {
    if (open) {
      boolean spoken = conjunct && FALLING.indexOf(word.charAt(word.length() - 1)) >= 0;
      word.append(spoken ? 'a' : SCHWA);
      open = false;
    }
  }

  private void end() {
    closeSyllable();
    if (!word.isEmpty()) {
      dropUnspoken();
      shortenEnding();
      words.add(word.toString());
    }
    word.setLength(0);
    cluster = 0;
    number = false;
    bound = false;
  }

  /// The last inherent vowel falls, and from right to left each that has a vowel before it and a
  /// spoken one in the syllable after it.
  private void dropUnspoken() {
    int last = word.length() - 1;
    if (last > 0 && word.charAt(last) == SCHWA) {
      word.setLength(last);
    }
    for (int i = word.length() - 1; i >= 0; i--) {
      if (word.charAt(i) == SCHWA) {
        word.setCharAt(i, vowelBefore(i) && vowelAfter(i) ? MUTE : 'a');
      }
    }
    for (int i = word.length() - 1; i >= 0; i--) {
      if (word.charAt(i) == MUTE) {
        word.deleteCharAt(i);
      }
    }
  }

  private boolean vowelBefore(int i) {
    int j = i - 1;
    while (j >= 0 && !isVowel(word.charAt(j))) {
      j--;
    }
    return j >= 0;
  }

  private boolean vowelAfter(int i) {
    int j = i + 1;
    // Before h it stays: else "bataha" would be read with an aspirate.
    if (j < word.length() && word.charAt(j) == 'h') {
      return false;
    }
    while (j < word.length() && !isVowel(word.charAt(j)) && word.charAt(j) != MUTE) {
      j++;
    }
    return j > i + 1 && j < word.length() && word.charAt(j) != MUTE;
  }

  /// सिंह, सिंघ and Singh are one name.
  private void shortenEnding() {
    int length = word.length();
    if (length > 2 && word.charAt(length - 1) == 'h') {
      char before = word.charAt(length - 2);
      if (before == 'g' && word.charAt(length - 3) == 'n') {
        word.setLength(length - 1);
      } else if (before == 'n' && word.charAt(length - 3) == 'i') {
        word.setCharAt(length - 1, 'g');
      }
    }
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == SCHWA;
  }
}
