package org.sangathan.words;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How things are told to one reader: the words in the reader's language, numbers and days as the
/// reader writes them.
public record Voice(Words words, Preferred reader, Telling telling) {

  public String say(String key, Object... facts) {
    return words.say(reader, key, facts);
  }

  /// The name in the reader's script, or the other one where only that is known.
  public String name(@Nullable String hi, @Nullable String en) {
    String first = Objects.toString(language() == Language.HINDI ? hi : en, "");
    String second = Objects.toString(language() == Language.HINDI ? en : hi, "");
    return first.isBlank() ? second : first;
  }

  public Language language() {
    return reader.language();
  }
}
