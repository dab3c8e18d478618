package org.sangathan.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.words.LatinDigits;

/// What a PIN must be: six digits that nobody tries first.
public final class PinRule {
  private static final Pattern SIX = Pattern.compile("[0-9]{6}");
  private static final Pattern BETWEEN = Pattern.compile("\\p{Z}+");
  private static final String RUNS = "012345678901234 987654321098765";

  private PinRule() {}

  /// Why it is not taken.
  ///
  /// @param phone of the account, whose digits everybody knows
  static Optional<Complaint> complaint(String field, String typed, @Nullable String phone) {
    String pin = digits(typed);
    if (pin.isEmpty()) return Optional.of(new Complaint(field, SigninRefusal.PIN_NOT_SIX_DIGITS));
    boolean known = phone != null && phone.contains(pin);
    return known || RUNS.contains(pin) || pin.chars().distinct().count() == 1
        ? Optional.of(new Complaint(field, SigninRefusal.PIN_TOO_EASY))
        : Optional.empty();
  }

  /// Six digits of any script as 0–9, without the spaces that people put between them; empty for
  /// anything else.
  public static String digits(String typed) {
    String digits = BETWEEN.matcher(LatinDigits.of(typed)).replaceAll("");
    return SIX.matcher(digits).matches() ? digits : "";
  }
}
