package org.sangathan.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;

/// A token as somebody asks for it. The page made the secret and showed it; only its hash is kept.
///
/// @param account for which it shall stand
/// @param days until it ends
/// @param bounds null where nothing but the account's posts shall bind it
public record WantedToken(
    UUID account, String label, int days, Presence.@Nullable Bounds bounds, String secret) {
  private static final int MOST_DAYS = 366;

  /// Why it cannot be had; empty when it can.
  Optional<Complaint> complaint(Presence.Door door) {
    if (days < 1 || days > MOST_DAYS) {
      return Optional.of(new Complaint("days", AccountsRefusal.TOKEN_DAYS, MOST_DAYS));
    }
    if (!TokenSecret.isWellFormed(secret)) {
      return Optional.of(new Complaint("secret", AccountsRefusal.TOKEN_MALFORMED));
    }
    return door == Presence.Door.PROGRAM
        ? Optional.of(new Complaint("", AccountsRefusal.TOKEN_BY_A_PROGRAM))
        : Optional.empty();
  }

  Duration lasting() {
    return Duration.ofDays(days);
  }

  TokenStore.NewToken by(Deed<?> deed) {
    return new TokenStore.NewToken(
        deed.idOf(0),
        account,
        label,
        bounds,
        deed.actor().presence().sure(),
        deed.actor().account());
  }
}
