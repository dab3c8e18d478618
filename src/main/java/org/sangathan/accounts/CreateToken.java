package org.sangathan.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;

/// Somebody lets a program act in their name, within their own reach, until a day; mostly for one
/// thing in one unit. The page made the token and showed it; here only its hash is kept.
@Component
final class CreateToken implements Act<CreateToken.Form, CreateToken.Outcome> {
  private static final int MOST_DAYS = 366;

  /// @param within the code of a unit: it is good there and below, and nowhere else
  /// @param capabilities names, whole modules (`membership.*`); none means all that the posts allow
  record Form(
      String label,
      int days,
      @Nullable String within,
      List<String> capabilities,
      @Secret String secret) {}

  enum Outcome implements Acceptance {
    CREATED(2161);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final TokenStore tokens;
  private final Gate gate;

  CreateToken(TokenStore tokens, Gate gate) {
    this.tokens = tokens;
    this.gate = gate;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    if (form.days < 1 || form.days > MOST_DAYS) {
      return Answer.refused("days", AccountsRefusal.TOKEN_DAYS, MOST_DAYS);
    }
    if (!TokenSecret.isWellFormed(form.secret)) {
      return Answer.refused("secret", AccountsRefusal.TOKEN_MALFORMED);
    }
    if (deed.actor().presence().door() == Presence.Door.PROGRAM) {
      return Answer.refused("", AccountsRefusal.TOKEN_BY_A_PROGRAM);
    }
    Optional<Place> within = Optional.ofNullable(form.within).flatMap(gate::place);
    if (form.within != null && within.isEmpty()) {
      return Answer.refused("within", ActsRefusal.PLACE_UNKNOWN);
    }
    UUID token = deed.idOf(0);
    tokens.add(
        new TokenStore.NewToken(
            token,
            deed.actor().account(),
            form.label,
            bounds(form, within),
            deed.actor().presence().sure()),
        TokenSecret.hash(form.secret),
        deed.receivedAt(),
        deed.receivedAt().plus(Duration.ofDays(form.days)));
    return Answer.accepted(Outcome.CREATED, token);
  }

  private Presence.@Nullable Bounds bounds(Form form, Optional<Place> within) {
    if (within.isEmpty() && form.capabilities.isEmpty()) return null;
    Set<String> capabilities =
        form.capabilities.isEmpty() ? Set.of("*") : Set.copyOf(form.capabilities);
    return new Presence.Bounds(within.orElseGet(gate::top).unit(), capabilities);
  }
}
