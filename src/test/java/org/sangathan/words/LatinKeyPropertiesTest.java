package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for any text at all: all of Unicode, halves of characters, and Hindi signs in any
/// order.
class LatinKeyPropertiesTest {

  @Property(tries = 2000)
  void mendingTwiceIsMendingOnce(@ForAll("texts") String text) {
    String once = LatinKey.repair(text);

    assertThat(LatinKey.repair(once)).isEqualTo(once);
  }

  @Property(tries = 2000)
  void mendedTextIsTidy(@ForAll("texts") String text) {
    String mended = LatinKey.repair(text);

    assertThat(Normalizer.isNormalized(mended, Normalizer.Form.NFC)).isTrue();
    assertThat(mended).isEqualTo(mended.strip()).doesNotContain("  ", "\u0000");
    assertThat(mended.length()).isLessThanOrEqualTo(3 * text.length());
  }

  @Property(tries = 2000)
  void aKeyDoesNotDependOnMending(@ForAll("texts") String text) {
    assertThat(LatinKey.words(LatinKey.repair(text))).isEqualTo(LatinKey.words(text));
  }

  @Property(tries = 2000)
  void keysAreShortAndTheirWordsNeverEmpty(@ForAll("texts") String text) {
    // Compatibility letters may stand for up to eighteen plain ones.
    int bound = 2 * 18 * text.length() + 1;

    assertThat(LatinKey.joined(text).length()).isLessThan(bound);
    assertThat(LatinKey.words(text))
        .allSatisfy(word -> {
          assertThat(word.skeleton()).isNotEmpty();
          assertThat(word.fine().length()).isLessThanOrEqualTo(word.fold().length());
          assertThat(word.fold().length()).isLessThan(bound);
        });
  }

  @Property(tries = 2000)
  void hindiAndLatinGiveOnlyPlainLetters(@ForAll("hindiOrLatin") String text) {
    assertThat(LatinKey.fold(text)).matches("[a-z0-9 ]*");
  }

  @Property(tries = 2000)
  void theOldFontIsLookedForInAnything(@ForAll("texts") String text) {
    boolean hindi = text.chars().anyMatch(c -> c >= 0x900 && c <= 0x97F);

    assertThat(LegacyFont.looksLegacy(text) && hindi).isFalse();
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60), hindiOrLatin(), signs(), legacy());
  }

  @Provide
  static Arbitrary<String> hindiOrLatin() {
    return Arbitraries.strings()
        .withCharRange('\u0900', '\u097F')
        .withCharRange(' ', '~')
        .ofMaxLength(40);
  }

  /// Few letters and many signs, so that every disorder turns up.
  private static Arbitrary<String> signs() {
    return Arbitraries.strings()
        .withChars("कडढनज़ऩअआएािेैोॅंँः़््ि\u200D\u200C é१a")
        .ofMaxLength(12);
  }

  private static Arbitrary<String> legacy() {
    return Arbitraries.strings().withCharRange('!', '~').withChars(' ').ofMaxLength(30);
  }
}
