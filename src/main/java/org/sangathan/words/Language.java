package org.sangathan.words;

import com.ibm.icu.util.ULocale;

/// The two languages in which every text exists. Hindi comes first.
public enum Language {
  HINDI("hi", "hi-IN"),
  ENGLISH("en", "en-IN");

  private final String code;
  private final ULocale locale;

  Language(String code, String tag) {
    this.code = code;
    this.locale = ULocale.forLanguageTag(tag);
  }

  /// As it stands in addresses, cookies and the `lang` of a page.
  public String code() {
    return code;
  }

  public ULocale locale() {
    return locale;
  }

  public Language other() {
    return this == HINDI ? ENGLISH : HINDI;
  }

  /// The language of that code; Hindi when the code says nothing that we know.
  public static Language of(String code) {
    return ENGLISH.code.equals(code) ? ENGLISH : HINDI;
  }
}
