package org.sangathan.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// What a PIN must be: six digits that nobody tries first.
final class PinRule {
  static final int DIGITS = 6;
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
  static String digits(String typed) {
    StringBuilder digits = new StringBuilder(DIGITS);
    for (char c : typed.toCharArray()) {
      if (Character.isDigit(c)) digits.append(Character.digit(c, 10));
      else if (!Character.isSpaceChar(c)) return "";
    }
    return digits.length() == DIGITS ? digits.toString() : "";
  }
}
