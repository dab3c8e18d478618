package org.sangathan.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Keys under which names written in Devanagari or in Latin letters meet, for units and people
/// alike: राम प्रकाश निषाद and Ram Prakash Nishad are both "rm prks nisd". Three grades: *fold*
/// keeps the vowels (for likeness), *fine* finds with few strangers, *skeleton* finds nearly every
/// spelling. Keys are never shown.
public final class LatinKey {

  /// Stored beside every stored key; raise it with any change that gives another key for some text.
  public static final int VERSION = 1;

  /// One word in its three grades.
  public record Word(String fold, String fine, String skeleton) {}

  private LatinKey() {}

  /// The words of a text, in their order; signs between them are left out.
  public static List<Word> words(String text) {
    List<String> romanised = Romaniser.words(readable(text));
    List<Word> words = new ArrayList<>(romanised.size());
    for (String each : romanised) {
      String fold = foldOf(each);
      String fine = fineOf(fold);
      words.add(new Word(fold, fine, skeletonOf(fine)));
    }
    return words;
  }

  public static String fold(String text) {
    return spaced(text, Word::fold);
  }

  public static String fine(String text) {
    return spaced(text, Word::fine);
  }

  public static String skeleton(String text) {
    return spaced(text, Word::skeleton);
  }

  /// The fine key of the text as if it had been written in one word.
  public static String joined(String text) {
    StringBuilder folds = new StringBuilder();
    words(text).forEach(word -> folds.append(word.fold()));
    char[] letters = folds.toString().toCharArray();
    return fineOf(new String(letters, 0, settle(letters, letters.length)));
  }

  /// What to store and show: NFC, single blanks, vowel signs and nuktas in their places. What was
  /// right stays as it is.
  public static String repair(String text) {
    return DevanagariRepair.repair(text);
  }

  private static String spaced(String text, Function<Word, String> grade) {
    StringBuilder key = new StringBuilder(text.length());
    for (Word word : words(text)) {
      if (!key.isEmpty()) {
        key.append(' ');
      }
      key.append(grade.apply(word));
    }
    return key.toString();
  }

  private static String readable(String text) {
    return DevanagariRepair.isClean(text)
        ? text
        : Normalizer.normalize(repair(text), Normalizer.Form.NFKD);
  }

  private static String foldOf(String romanised) {
    // x becomes two letters, all else shrinks.
    char[] letters = new char[romanised.length() * 2];
    int length = consonants(romanised, letters);
    length = longVowels(letters, length);
    length = diphthongs(letters, length);
    return new String(letters, 0, settle(letters, length));
  }

  private static int consonants(String word, char[] into) {
    int to = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      if (c == 'x') {
        into[to++] = 'k';
        into[to++] = 's';
      } else if (isAspirate(c, next)) {
        i += c == 'c' && word.startsWith("h", i + 2) ? 2 : 1;
        into[to++] = c == 'p' ? 'f' : c;
      } else if ((c == 'a' && next == 'u') || (c == 'o' && next == 'w')) {
        i++;
        into[to++] = 'o';
      } else {
        into[to++] = plain(c);
      }
    }
    return to;
  }

  private static boolean isAspirate(char c, char next) {
    return next == 'h' && "cskgtdbjpr".indexOf(c) >= 0;
  }

  private static char plain(char c) {
    return switch (c) {
      case 'z' -> 'j';
      case 'w' -> 'v';
      case 'q', 'c' -> 'k';
      default -> c;
    };
  }

  private static int longVowels(char[] letters, int length) {
    int to = 0;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      char next = i + 1 < length ? letters[i + 1] : ' ';
      char one = 0;
      if (c == 'e' && (next == 'e' || next == 'a')) {
        one = 'i';
      } else if (c == 'o' && (next == 'o' || next == 'u')) {
        one = 'u';
      } else if (c == 'a' && next == 'a') {
        one = 'a';
      }
      i += one == 0 ? 0 : 1;
      letters[to++] = one == 0 ? c : one;
    }
    return to;
  }

  private static int diphthongs(char[] letters, int length) {
    int to = 0;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      char next = i + 1 < length ? letters[i + 1] : ' ';
      boolean glides = (next == 'y' && (c == 'e' || c == 'a')) || (next == 'i' && c == 'a');
      i += glides ? 1 : 0;
      letters[to++] = glides ? 'e' : c;
    }
    if (to > 0 && letters[to - 1] == 'y') {
      letters[to - 1] = 'i';
    }
    return to;
  }

  /// Doubled letters once, and the nasal before lips and throat always n; numbers keep all their
  /// digits.
  private static int settle(char[] letters, int length) {
    int to = 0;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      if (to > 0 && c == letters[to - 1] && !Character.isDigit(c)) {
        continue;
      }
      if (to > 0 && letters[to - 1] == 'm' && drawsNasal(c)) {
        letters[to - 1] = 'n';
      }
      letters[to++] = c;
    }
    return to;
  }

  /// Lips and throat: there Latin may write m where Hindi writes the dot (चंपा, ओंकार, Samvat).
  /// Elsewhere m is a letter of the name, and Ahmad must stay near Ahmed.
  private static boolean drawsNasal(char c) {
    return c == 'p' || c == 'b' || c == 'v' || c == 'k' || c == 'g';
  }

  private static String fineOf(String fold) {
    char[] letters = new char[fold.length()];
    int to = 0;
    for (int i = 0; i < fold.length(); i++) {
      char c = fold.charAt(i);
      if (c == 'a' && i > 0) {
        continue;
      }
      if (to > 0 && letters[to - 1] == 'm' && drawsNasal(c)) {
        letters[to - 1] = 'n';
      }
      char one = c == 'e' ? 'i' : c == 'o' ? 'u' : c;
      boolean again = to > 0 && one == letters[to - 1] && Romaniser.isVowel(one);
      if (!again) {
        letters[to++] = one;
      }
    }
    return new String(letters, 0, to);
  }

  private static String skeletonOf(String fine) {
    char[] letters = new char[fine.length()];
    int to = 0;
    for (int i = 0; i < fine.length(); i++) {
      char c = fine.charAt(i);
      boolean faint = Romaniser.isVowel(c) || c == 'y' || c == 'h';
      if (faint && i > 0) {
        continue;
      }
      char bone = Romaniser.isVowel(c) ? 'A' : c == 'v' ? 'b' : c;
      if (to == 0 || bone != letters[to - 1] || Character.isDigit(bone)) {
        letters[to++] = bone;
      }
    }
    return new String(letters, 0, to);
  }
}
