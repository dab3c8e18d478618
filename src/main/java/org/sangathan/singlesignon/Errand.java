package org.sangathan.singlesignon;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Why somebody was sent to the directory, and what must come back with them. It waits in their own
/// browser, sealed, so that no other browser can end what this one began.
///
/// @param linking the account that is to be linked; empty for coming in
/// @param verifier which only this errand can show when the code is redeemed
record Errand(String linking, String next, String state, String nonce, String verifier) {
  private static final SecureRandom CHANCE = new SecureRandom();

  static Errand comingIn(String next) {
    return new Errand("", next, drawn(), drawn(), drawn());
  }

  static Errand linking(UUID account) {
    return new Errand(account.toString(), "/", drawn(), drawn(), drawn());
  }

  static Optional<Errand> of(List<String> parts) {
    return parts.size() == 5
        ? Optional.of(
            new Errand(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)))
        : Optional.empty();
  }

  String[] parts() {
    return new String[] {linking, next, state, nonce, verifier};
  }

  private static String drawn() {
    byte[] bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Keeps what proves it out of logs.
  @Override
  public String toString() {
    return linking.isEmpty() ? "coming in" : "linking";
  }
}
