package org.sangathan.words;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/// How one person likes to read: language, digits and light.
public record Preferred(Language language, Digits digits, Theme theme) {

  /// What a newcomer gets.
  public static final Preferred FIRST = new Preferred(Language.HINDI, Digits.LATIN, Theme.AUTO);

  private static final ULocale WITH_DEVANAGARI_DIGITS = ULocale.forLanguageTag("hi-IN-u-nu-deva");

  /// The digits of Hindi pages; English is always written with 0–9.
  public enum Digits {
    LATIN("latin"),
    DEVANAGARI("devanagari");

    private final String code;

    Digits(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Digits of(String code) {
      return DEVANAGARI.code.equals(code) ? DEVANAGARI : LATIN;
    }
  }

  /// Light, dark, or as the machine is set.
  public enum Theme {
    AUTO("auto"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    Theme(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Theme of(String code) {
      return Arrays.stream(values())
          .filter(theme -> theme.code.equals(code))
          .findFirst()
          .orElse(AUTO);
    }
  }

  boolean nativeDigits() {
    return language == Language.HINDI && digits == Digits.DEVANAGARI;
  }

  public ULocale locale() {
    return nativeDigits() ? WITH_DEVANAGARI_DIGITS : language.locale();
  }
}
