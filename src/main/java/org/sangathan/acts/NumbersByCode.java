package org.sangathan.acts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a field that holds one number for each of many things, by their codes: a form has a field
/// for each (`numbers.AC1`), a program says them as one object. Nothing typed means no number.
final class NumbersByCode {
  static final int MOST = 500;

  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,32}");

  private NumbersByCode() {}

  /// Whether a field of a form is one of the numbers.
  static boolean isOneOf(String field, String said) {
    return said.startsWith(field + ".");
  }

  static Map<String, @Nullable Long> read(
      String field, Map<String, ?> said, List<Complaint> complaints) {
    Map<String, @Nullable Long> numbers = new TreeMap<>();
    gathered(field, said)
        .forEach((code, typed) -> {
          String one = field + "." + code;
          if (!CODE.matcher(code).matches()) {
            complaints.add(new Complaint(field, ActsRefusal.FORBIDDEN_LETTER));
          } else {
            numbers.put(code, number(one, Objects.toString(typed, ""), complaints));
          }
        });
    if (numbers.isEmpty()) complaints.add(new Complaint(field, ActsRefusal.FIELD_MISSING));
    if (numbers.size() > MOST) {
      complaints.add(new Complaint(field, ActsRefusal.FIELD_TOO_LONG, MOST));
    }
    return numbers;
  }

  private static Map<String, Object> gathered(String field, Map<String, ?> said) {
    Map<String, Object> gathered = new TreeMap<>();
    if (said.get(field) instanceof Map<?, ?> object) {
      object.forEach((code, typed) -> gathered.put(code(code), Objects.toString(typed, "")));
    }
    said.forEach((name, typed) -> {
      if (!isOneOf(field, name)) return;
      gathered.put(code(name.substring(field.length() + 1)), Objects.toString(typed, ""));
    });
    return gathered;
  }

  private static String code(@Nullable Object said) {
    return Objects.toString(said, "").strip().toUpperCase(Locale.ROOT);
  }

  private static @Nullable Long number(String field, String typed, List<Complaint> complaints) {
    String plain = typed.replaceAll("[,\\s]", "");
    if (plain.isEmpty()) return null;
    try {
      return Long.parseLong(plain);
    } catch (NumberFormatException e) {
      complaints.add(new Complaint(field, ActsRefusal.NOT_A_NUMBER));
      return null;
    }
  }
}
