package org.sangathan.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sangathan.words.IndianMobile;

/// By what people are known at the door: an Indian mobile, or a name of their choice where several
/// share one telephone.
final class SignInName {
  /// At least one letter, so that it can never pass for a telephone.
  private static final Pattern CHOSEN =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{Nd}._-]{3,40}");

  private SignInName() {}

  /// What was typed, as it would stand in the table.
  static String of(String typed) {
    return IndianMobile.parse(typed).orElseGet(() -> fold(typed));
  }

  static boolean isWellFormed(String chosen) {
    return CHOSEN.matcher(chosen).matches();
  }

  /// A telephone, or a well-formed chosen name.
  static boolean isGood(String known) {
    return known.startsWith("+") || isWellFormed(known);
  }

  /// As people read it: 98765 43210, or the chosen name.
  static String shown(String known) {
    return known.startsWith("+") ? IndianMobile.shown(known) : known;
  }

  static String fold(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
