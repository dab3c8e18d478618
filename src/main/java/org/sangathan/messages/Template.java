package org.sangathan.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.words.Language;

/// A text as the operators have it in their register, with its variables in braces. Nothing is sent
/// but a template with its variables filled, so a text that is not registered cannot go out.
///
/// @param secret variables that nobody may read back
/// @param purpose `service` or `transaction`
/// @param registeredAs its number in the register; null until the operators have given one
/// @param header under which it is sent; null until then
record Template(
    String code,
    Language language,
    String text,
    List<String> secret,
    String purpose,
    @Nullable String registeredAs,
    @Nullable String header) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
  private static final int LONGEST = 60;

  static Set<String> variables(String text) {
    Set<String> names = new TreeSet<>();
    VARIABLE.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
    return names;
  }

  boolean isRegistered() {
    return registeredAs != null && header != null;
  }

  /// The names alone are told: a value may be a code.
  void check(Map<String, String> values) {
    if (!values.keySet().equals(variables(text))) {
      throw new IllegalArgumentException(code + " takes " + variables(text));
    }
    values.forEach((name, value) -> {
      if (!fits(value)) throw new IllegalArgumentException(code + " cannot take this " + name);
    });
  }

  private static boolean fits(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && value.codePoints().noneMatch(Character::isISOControl);
  }

  String filled(Map<String, String> values) {
    check(values);
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
  }

  private static String value(MatchResult found, Map<String, String> values) {
    return values.getOrDefault(found.group(1), "");
  }
}
