package org.sangathan.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.sangathan.words.Devanagari.Kind;

/// Mends Hindi text that came out of old fonts and hurried typing: vowel signs on the wrong side of
/// their consonant (पदाधकिारी), nuktas behind the vowel sign or under the next letter (लडे़गी,
/// जोडऩे), letters put together from pieces. Works on the written syllables; one that it cannot
/// explain stays as it was.
final class DevanagariRepair {

  private final List<WrittenSyllable> syllables = new ArrayList<>();

  private DevanagariRepair() {}

  static String repair(String text) {
    if (isPlainAscii(text)) {
      return text;
    }
    String tidy = compose(withoutRubbish(compose(text)));
    if (isClean(tidy)) {
      return tidy;
    }
    DevanagariRepair repair = new DevanagariRepair();
    repair.take(tidy);
    repair.settle();
    // A sign that was dropped may leave a blank at the end.
    return withoutRubbish(compose(repair.written()));
  }

  /// ASCII in single blanks: the commonest case needs no work at all.
  private static boolean isPlainAscii(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /// True only where the signs stand as they should, judged by neighbours alone; a false answer
  /// costs a closer look.
  static boolean isClean(String text) {
    char earlier = ' ';
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 && !fits(c, before, earlier)) {
        return false;
      }
      earlier = before;
      before = c;
    }
    return true;
  }

  private static boolean fits(char c, char before, char earlier) {
    Kind last = Devanagari.kind(before);
    boolean onConsonant = last == Kind.CONSONANT || last == Kind.NUKTA;
    return switch (Devanagari.kind(c)) {
      case NONE -> false;
      case CONSONANT -> !isComposedWithNukta(c);
      case SIGN, VIRAMA -> onConsonant;
      case NUKTA -> Devanagari.takesNukta(before) && !isFlap(earlier);
      case NASAL -> onConsonant || last == Kind.SIGN || last == Kind.VOWEL;
      case VOWEL, SILENT, DIGIT, BREAK -> true;
    };
  }

  private static boolean isComposedWithNukta(char c) {
    return c == 'ऩ' || c == 'ऱ' || c == 'ऴ' || (c >= '\u0958' && c <= '\u095F');
  }

  private static boolean isFlap(char c) {
    return c == Devanagari.DDA || c == Devanagari.DDHA;
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// Direction marks and halves of characters go, and so do joiners that join nothing; blanks and
  /// controls become one blank.
  private static String withoutRubbish(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          char before = kept.isEmpty() ? ' ' : kept.charAt(kept.length() - 1);
          if (isBlank(point)) {
            if (before != ' ') {
              kept.append(' ');
            }
          } else if (isJoiner(point) ? joins(before) : !isRubbish(point)) {
            kept.appendCodePoint(point);
          }
        });
    int end = kept.length();
    return end > 0 && kept.charAt(end - 1) == ' ' ? kept.substring(0, end - 1) : kept.toString();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }

  static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }

  static boolean joins(char before) {
    return Devanagari.kind(before) == Kind.NONE
        ? before >= 128 && !isJoiner(before)
        : before == Devanagari.VIRAMA;
  }

  private static boolean isRubbish(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT || type == Character.SURROGATE;
  }

  private void take(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'ऩ' -> take('न', Devanagari.NUKTA);
        case 'ऱ' -> take('र', Devanagari.NUKTA);
        case 'ऴ' -> take('ळ', Devanagari.NUKTA);
        default -> add(c);
      }
    }
  }

  private void take(char consonant, char nukta) {
    add(consonant);
    add(nukta);
  }

  private void add(char c) {
    boolean taken = !syllables.isEmpty() && syllables.getLast().takes(c);
    Kind kind = Devanagari.kind(c);
    if (!taken && kind != Kind.NUKTA && kind != Kind.VIRAMA) {
      syllables.add(new WrittenSyllable(c));
    }
  }

  private void settle() {
    for (int i = 0; i < syllables.size(); i++) {
      WrittenSyllable syllable = syllables.get(i);
      syllable.unite();
      if (i + 1 < syllables.size()) {
        syllable.passOn(syllables.get(i + 1));
      }
      if (i > 0) {
        syllable.giveBack(syllables.get(i - 1));
      }
      if (i > 1 && syllables.get(i - 2).isHindi()) {
        syllable.giveNukta(syllables.get(i - 1));
      }
      syllable.unite();
    }
  }

  private String written() {
    StringBuilder text = new StringBuilder();
    syllables.forEach(syllable -> syllable.writeTo(text));
    return text.toString();
  }
}
