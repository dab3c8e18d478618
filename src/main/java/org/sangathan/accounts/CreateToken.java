package org.sangathan.accounts;

import java.time.Duration;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;

/// Somebody lets a program act in their name, within their own reach, until a day. The page made
/// the token and showed it; here only its hash is kept.
@Component
final class CreateToken implements Act<CreateToken.Form, CreateToken.Outcome> {
  private static final int MOST_DAYS = 366;

  record Form(String label, int days, @Secret String secret) {}

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

  CreateToken(TokenStore tokens) {
    this.tokens = tokens;
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
    UUID token = deed.idOf(0);
    tokens.add(
        new TokenStore.NewToken(token, deed.actor().account(), form.label),
        TokenSecret.hash(form.secret),
        deed.receivedAt(),
        deed.receivedAt().plus(Duration.ofDays(form.days)));
    return Answer.accepted(Outcome.CREATED, token);
  }
}
