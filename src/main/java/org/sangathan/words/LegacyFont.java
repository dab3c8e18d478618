package org.sangathan.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Recognises Hindi typed in a font of the Kruti Dev family: on the screen it looked like Hindi, in
/// the file it is Latin letters and signs ("ftys dk uke" was meant as जिले का नाम). Such text must
/// be refused or converted, never stored.
///
/// A word speaks for the old font if it can be read by the font's keyboard *and* can hardly be a
/// Latin word; against it if it cannot be read by that keyboard.
public final class LegacyFont {

  /// What a key of that keyboard draws.
  private enum Stroke {
    LETTER,
    HALF,
    EARLY_I,
    LONG_A,
    SIGN,
    DOT,
    REPH,
    FOOT,
    VOWEL,
    MARK
  }

  /// How far a written syllable has come.
  private enum Reach {
    START,
    HALF,
    WAITING,
    LETTER,
    LETTER_WITH_I,
    LONG_A,
    SIGNED,
    BROKEN
  }

  private static final Stroke[] STROKES = new Stroke[128];

  static {
    Arrays.fill(STROKES, Stroke.MARK);
    strokes("cdegijlnoprtuxyBGJKMNQV#;<>=}|)", Stroke.LETTER);
    strokes("CDEFHILOPRTUXY'\"[{.?/", Stroke.HALF);
    strokes("f", Stroke.EARLY_I);
    strokes("k", Stroke.LONG_A);
    strokes("hqwsSW`", Stroke.SIGN);
    strokes("a+", Stroke.DOT);
    strokes("Z", Stroke.REPH);
    strokes("z~", Stroke.FOOT);
    strokes("bmv,_", Stroke.VOWEL);
  }

  /// Pairs of consonants with which a romanised or English word may begin.
  private static final Set<String> BEGINNINGS =
      Set.of(
          ("bh bl br ch cl cr cz dh dj dr dw dy fl fr gh gl gn gr gw gy hr hy jh jn jy kh kl kn kr ks"
                  + " kw ky lh ll mc md mh mr ms my ny ph pl pr ps pt py rh sc sh sk sl sm sn sp"
                  + " sq sr st sv sw sy th tr ts tw ty vr vy wh wr zh")
              .split(" "));

  private LegacyFont() {}

  /// Ask about whole columns or lines rather than about one word: "dey" may be कमल, or somebody's
  /// name.
  public static boolean looksLegacy(String text) {
    int speaksFor = 0;
    int speaksAgainst = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      if (word.chars().anyMatch(LegacyFont::isHindi)) {
        return false;
      }
      if (isWord(word)) {
        boolean readable = readsAsHindi(word);
        speaksFor += readable && isOddInLatin(word) ? 1 : 0;
        speaksAgainst += readable ? 0 : 1;
      }
    }
    return speaksFor > speaksAgainst;
  }

  /// Words that can be judged; those with an underscore are names in computers.
  private static boolean isWord(String text) {
    return text.length() > 1
        && text.indexOf('_') < 0
        && text.chars().anyMatch(c -> isLatin((char) c));
  }

  private static boolean readsAsHindi(String word) {
    Reach reach = Reach.START;
    for (int i = 0; i < word.length() && reach != Reach.BROKEN; i++) {
      char c = word.charAt(i);
      reach = next(reach, c < 128 ? STROKES[c] : Stroke.MARK);
    }
    return reach != Reach.BROKEN && reach != Reach.HALF && reach != Reach.WAITING;
  }

  private static Reach next(Reach reach, Stroke stroke) {
    boolean complete = reach != Reach.HALF && reach != Reach.WAITING;
    return switch (stroke) {
      case LETTER -> reach == Reach.WAITING ? Reach.LETTER_WITH_I : Reach.LETTER;
      case HALF -> reach == Reach.WAITING ? Reach.WAITING : Reach.HALF;
      case EARLY_I -> complete ? Reach.WAITING : Reach.BROKEN;
      case VOWEL -> complete ? Reach.LETTER : Reach.BROKEN;
      case LONG_A -> afterLongA(reach);
      case SIGN -> reach == Reach.LETTER || reach == Reach.LONG_A ? Reach.SIGNED : Reach.BROKEN;
      case DOT, REPH -> complete && reach != Reach.START ? Reach.SIGNED : Reach.BROKEN;
      case FOOT -> reach == Reach.LETTER || reach == Reach.LETTER_WITH_I ? reach : Reach.BROKEN;
      case MARK -> complete ? Reach.START : Reach.BROKEN;
    };
  }

  /// The stroke of the long a also completes a half letter.
  private static Reach afterLongA(Reach reach) {
    return switch (reach) {
      case HALF -> Reach.LETTER;
      case WAITING -> Reach.LETTER_WITH_I;
      case LETTER -> Reach.LONG_A;
      default -> Reach.BROKEN;
    };
  }

  private static boolean isOddInLatin(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return hasOddSign(word)
        || hasCapitalInside(word)
        || (!word.equals(word.toUpperCase(Locale.ROOT)) && isUnspeakable(lower));
  }

  private static boolean isUnspeakable(String lower) {
    return (lower.length() > 3 && lower.chars().noneMatch(c -> "aeiou".indexOf(c) >= 0))
        || (lower.length() > 2 && beginsOddly(lower));
  }

  private static boolean hasOddSign(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isOddSign(word, i)) {
        return true;
      }
    }
    return false;
  }

  /// A sign where no Latin word has it.
  private static boolean isOddSign(String word, int at) {
    char before = at > 0 ? word.charAt(at - 1) : ' ';
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    return switch (word.charAt(at)) {
      case '[', '{', '?', '/', '|', '\'', '"' -> "k;V".indexOf(next) >= 0;
      case '<', '>', '=', '}', '~', '+' -> isLatin(next);
      case ';' -> isLatin(next) || before == 'k' || Character.isUpperCase(before);
      case '@' -> isLatin(before) && isLatin(next) && word.indexOf('.', at) < 0;
      default -> false;
    };
  }

  /// A capital within a word that began small; McDonald and iPad are none of the old font's words.
  private static boolean hasCapitalInside(String word) {
    return Character.isLowerCase(word.charAt(0)) && word.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean beginsOddly(String lower) {
    return isConsonant(lower.charAt(0))
        && isConsonant(lower.charAt(1))
        && !BEGINNINGS.contains(lower.substring(0, 2));
  }

  private static boolean isHindi(int c) {
    return Devanagari.kind((char) c) != Devanagari.Kind.NONE;
  }

  private static boolean isConsonant(char c) {
    return isLatin(c) && "aeiouAEIOU".indexOf(c) < 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static void strokes(String keys, Stroke stroke) {
    keys.chars().forEach(key -> STROKES[key] = stroke);
  }
}
