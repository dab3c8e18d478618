package org.sangathan.accounts;

import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody takes back what they allowed a program.
@Component
final class RevokeToken implements Act<RevokeToken.Form, RevokeToken.Outcome> {

  record Form(UUID token) {}

  enum Outcome implements Acceptance {
    REVOKED(2171);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Accounts accounts;

  RevokeToken(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    return accounts.revokeToken(deed.form().token, deed.actor().account())
        ? Answer.accepted(Outcome.REVOKED, deed.form().token)
        : Answer.refused("token", AccountsRefusal.TOKEN_UNKNOWN);
  }
}
