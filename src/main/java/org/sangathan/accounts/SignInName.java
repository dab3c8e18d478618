package org.sangathan.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sangathan.words.IndianMobile;

/// By what people are known at the door: an Indian mobile, or a name of their choice where several
/// share one telephone.
public final class SignInName {
  /// At least one letter, so that it can never pass for a telephone.
  private static final Pattern CHOSEN =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{Nd}._-]{3,40}");

  private SignInName() {}

  /// What was typed, as it would stand in the table.
  public static String of(String typed) {
    return IndianMobile.parse(typed).orElseGet(() -> fold(typed));
  }

  public static boolean isWellFormed(String chosen) {
    return CHOSEN.matcher(chosen).matches();
  }

  /// A telephone, or a well-formed chosen name.
  public static boolean isGood(String known) {
    return known.startsWith("+") || isWellFormed(known);
  }

  /// As people read it: 98765 43210, or the chosen name.
  public static String shown(String known) {
    return known.startsWith("+") ? IndianMobile.shown(known) : known;
  }

  public static String fold(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
