package org.sangathan.signin;

import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody ends one of their own sign-ins; that browser is outside at its next request.
@Component
final class EndSession implements Act<EndSession.Form, EndSession.Outcome> {

  record Form(String session) {}

  enum Outcome implements Acceptance {
    ENDED(2192);

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

  EndSession(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    return accounts.endSession(deed.actor().account(), deed.form().session)
        ? Answer.accepted(Outcome.ENDED, deed.actor().account())
        : Answer.refused("session", SigninRefusal.SESSION_UNKNOWN);
  }
}
