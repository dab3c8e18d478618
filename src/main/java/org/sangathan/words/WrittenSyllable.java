package org.sangathan.words;

import org.sangathan.words.Devanagari.Kind;

/// One syllable as written, taken apart while it is mended: its letters, its vowel signs and what
/// stands above or after. Anything that is not Hindi is a syllable of its own.
final class WrittenSyllable {

  /// Two signs, or a vowel and a sign, that look like the third one when typed beside each other.
  private static final String[] PIECES = {
    "ाेो", "ेाो", "ाैौ", "ैाौ", "ाॅॉ", "ॅाॉ", "ेेै", "अाआ", "अोओ", "अौऔ", "अॉऑ", "आेओ", "आैऔ",
    "आॅऑ", "एेऐ"
  };

  private final StringBuilder letters = new StringBuilder(4);
  private final StringBuilder signs = new StringBuilder(2);
  private final StringBuilder above = new StringBuilder(1);
  private final Kind kind;
  private boolean awaitsCluster;

  WrittenSyllable(char first) {
    kind = Devanagari.kind(first);
    switch (kind) {
      case SIGN -> signs.append(first);
      case NASAL -> above.append(first);
      default -> letters.append(first);
    }
  }

  boolean isHindi() {
    return kind == Kind.CONSONANT || kind == Kind.VOWEL;
  }

  /// Whether this character was taken into the syllable, or dropped as having no meaning in it.
  boolean takes(char c) {
    return switch (Devanagari.kind(c)) {
      case CONSONANT -> takesConsonant(c);
      case NUKTA -> takesNukta();
      case VIRAMA -> takesVirama();
      case SIGN -> takesSign(c);
      case NASAL -> takesNasal(c);
      case NONE -> DevanagariRepair.isJoiner(c) && takesJoiner(c);
      case VOWEL, SILENT, DIGIT, BREAK -> false;
    };
  }

  private boolean takesConsonant(char c) {
    boolean joined = kind == Kind.CONSONANT && endsBound() && signs.isEmpty() && above.isEmpty();
    if (joined) {
      letters.append(c);
    }
    return joined;
  }

  /// A nukta belongs under the letter, wherever in the syllable it was typed.
  private boolean takesNukta() {
    if (!isHindi()) {
      return false;
    }
    int end = boundAt();
    if (letters.charAt(end - 1) != Devanagari.NUKTA) {
      letters.insert(end, Devanagari.NUKTA);
    }
    return true;
  }

  private boolean takesVirama() {
    if (kind == Kind.CONSONANT && !endsBound() && signs.isEmpty() && above.isEmpty()) {
      letters.append(Devanagari.VIRAMA);
    }
    return true;
  }

  /// Behind a virama a joiner shapes the letter; behind another script it is that script's affair;
  /// else it goes.
  private boolean takesJoiner(char c) {
    char last = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
    if (last == Devanagari.VIRAMA && signs.isEmpty()) {
      letters.append(c);
    }
    return kind != Kind.NONE || !DevanagariRepair.joins(last);
  }

  private boolean takesSign(char c) {
    if (!isHindi() && kind != Kind.SIGN && kind != Kind.NASAL) {
      return false;
    }
    if (c == Devanagari.SIGN_I && endsBound() && signs.isEmpty()) {
      awaitsCluster = true;
    } else {
      signs.append(c);
    }
    return true;
  }

  private boolean takesNasal(char c) {
    if (!isHindi() && kind != Kind.SIGN && kind != Kind.NASAL) {
      return false;
    }
    boolean second = !above.isEmpty() && (c != Devanagari.VISARGA || above.indexOf("ः") >= 0);
    if (!second) {
      above.append(c);
    }
    return true;
  }

  /// Puts together what was typed in pieces, and takes a repeated sign once.
  void unite() {
    if (awaitsCluster) {
      awaitsCluster = false;
      signs.insert(0, Devanagari.SIGN_I);
    }
    if (!signs.isEmpty() && endsBound()) {
      letters.setLength(boundAt());
    }
    for (int i = 0; i + 1 < signs.length(); ) {
      char one = united(signs.charAt(i), signs.charAt(i + 1));
      if (one == 0) {
        i++;
      } else {
        signs.setCharAt(i, one);
        signs.deleteCharAt(i + 1);
        i = 0;
      }
    }
    uniteVowel();
  }

  private void uniteVowel() {
    while (kind == Kind.VOWEL && letters.length() == 1 && !signs.isEmpty()) {
      char one = united(letters.charAt(0), signs.charAt(0));
      if (one == 0) {
        return;
      }
      letters.setCharAt(0, one);
      signs.deleteCharAt(0);
    }
  }

  private static char united(char first, char second) {
    if (first == second) {
      return first;
    }
    for (String piece : PIECES) {
      if (piece.charAt(0) == first && piece.charAt(1) == second) {
        return piece.charAt(2);
      }
    }
    return 0;
  }

  /// An ि too many at the end was typed before its consonant, as the hand writes it: in कािर it
  /// belongs to र.
  void passOn(WrittenSyllable next) {
    int last = signs.length() - 1;
    boolean tooMany = last > 0 || (last == 0 && kind != Kind.CONSONANT);
    if (tooMany && signs.charAt(last) == Devanagari.SIGN_I && next.lacksVowel()) {
      signs.setLength(last);
      next.signs.append(Devanagari.SIGN_I);
    }
  }

  /// An ि before another sign slipped one consonant too far: in धकिा it belongs to ध.
  void giveBack(WrittenSyllable previous) {
    boolean slipped = signs.length() > 1 && signs.charAt(0) == Devanagari.SIGN_I;
    if (slipped && previous.lacksVowel() && previous.above.isEmpty()) {
      signs.deleteCharAt(0);
      previous.signs.append(Devanagari.SIGN_I);
    }
  }

  private boolean lacksVowel() {
    return kind == Kind.CONSONANT && signs.isEmpty() && !awaitsCluster && !endsBound();
  }

  /// डऩ is ड़न: hardly a word has the bare letter there. Only where ज़, फ़, ड़ or ढ़ follows is its
  /// nukta meant.
  void giveNukta(WrittenSyllable previous) {
    boolean slipped =
        kind == Kind.CONSONANT
            && letters.length() > 1
            && letters.charAt(1) == Devanagari.NUKTA
            && "जफडढ".indexOf(letters.charAt(0)) < 0;
    if (slipped && previous.isBareFlap()) {
      letters.deleteCharAt(1);
      previous.letters.append(Devanagari.NUKTA);
    }
  }

  private boolean isBareFlap() {
    return lacksVowel()
        && above.isEmpty()
        && letters.length() == 1
        && "डढ".indexOf(letters.charAt(0)) >= 0;
  }

  void writeTo(StringBuilder text) {
    text.append(letters).append(signs).append(above);
  }

  private boolean endsBound() {
    return boundAt() < letters.length();
  }

  private int boundAt() {
    int end = letters.length();
    while (end > 0 && isBinding(letters.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBinding(char c) {
    return c == Devanagari.VIRAMA || DevanagariRepair.isJoiner(c);
  }
}
