package org.sangathan.words;

import java.util.Arrays;

/// What each sign of the Devanagari block (U+0900–097F) is, and how it sounds in the Latin spelling
/// that people use.
final class Devanagari {

  enum Kind {
    NONE,
    CONSONANT,
    VOWEL,
    SIGN,
    NUKTA,
    VIRAMA,
    NASAL,
    SILENT,
    DIGIT,
    BREAK
  }

  static final char SIGN_I = '\u093F';
  static final char NUKTA = '\u093C';
  static final char VIRAMA = '\u094D';
  static final char VISARGA = '\u0903';
  static final char DDA = 'ड';
  static final char DDHA = 'ढ';

  private static final char FIRST = '\u0900';
  private static final char LAST = '\u097F';
  private static final Kind[] KINDS = new Kind[LAST - FIRST + 1];
  private static final String[] SOUNDS = new String[LAST - FIRST + 1];

  static {
    Arrays.fill(KINDS, Kind.SILENT);
    Arrays.fill(SOUNDS, "");
    mark('\u0900', '\u0903', Kind.NASAL);
    mark('\u0904', '\u0914', Kind.VOWEL);
    mark('\u0915', '\u0939', Kind.CONSONANT);
    mark('\u093A', '\u094F', Kind.SIGN);
    mark(NUKTA, NUKTA, Kind.NUKTA);
    mark('\u093D', '\u093D', Kind.SILENT);
    mark(VIRAMA, VIRAMA, Kind.VIRAMA);
    mark('\u0950', '\u0950', Kind.VOWEL);
    mark('\u0955', '\u0957', Kind.SIGN);
    mark('\u0958', '\u095F', Kind.CONSONANT);
    mark('\u0960', '\u0961', Kind.VOWEL);
    mark('\u0962', '\u0963', Kind.SIGN);
    mark('\u0964', '\u0965', Kind.BREAK);
    mark('\u0966', '\u096F', Kind.DIGIT);
    mark('\u0970', '\u0970', Kind.BREAK);
    mark('\u0972', '\u0977', Kind.VOWEL);
    mark('\u0978', '\u097F', Kind.CONSONANT);
    sound('\u0900', "n n n");
    sound('\u0904', "a a aa i ee u oo ri li e e e ai o o o au");
    sound('क', "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m");
    sound('य', "y r r l l l v sh sh s h");
    sound('\u093A', "e aa");
    sound('\u093E', "aa i ee u oo ri ri e e e ai o o o au");
    sound('\u094E', "e au");
    sound('\u0950', "om");
    sound('\u0955', "e u oo");
    sound('\u0958', "q kh g z r rh f y ri li li li");
    sound('\u0972', "e e aa au u oo d z y g j");
    sound('\u097E', "d b");
  }

  private Devanagari() {}

  static Kind kind(char c) {
    return c < FIRST || c > LAST ? Kind.NONE : KINDS[c - FIRST];
  }

  static String sound(char c) {
    return SOUNDS[c - FIRST];
  }

  /// The sound of a consonant under which a nukta stands.
  static String soundWithNukta(char c) {
    return switch (c) {
      case 'क' -> "q";
      case 'ग' -> "g";
      case 'ज' -> "z";
      case DDA -> "r";
      case DDHA -> "rh";
      case 'फ' -> "f";
      default -> sound(c);
    };
  }

  /// Letters that Hindi writes with a nukta; under any other it is a slip or a foreign word.
  static boolean takesNukta(char c) {
    return switch (c) {
      case 'क', 'ख', 'ग', 'ज', 'फ', DDA, DDHA -> true;
      default -> false;
    };
  }

  private static void mark(char from, char to, Kind kind) {
    Arrays.fill(KINDS, from - FIRST, to - FIRST + 1, kind);
  }

  private static void sound(char from, String sounds) {
    String[] each = sounds.split(" ", -1);
    System.arraycopy(each, 0, SOUNDS, from - FIRST, each.length);
  }
}
