package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.Token;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A token of a program holds no longer, whoever made it.
@Component
final class TakeBackToken implements Act<TakeBackToken.Form, TakeBackToken.Outcome> {

  record Form(UUID program, UUID token) {}

  enum Outcome implements Acceptance {
    TAKEN_BACK(2641);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final KeptPrograms programs;
  private final Accounts accounts;

  TakeBackToken(KeptPrograms programs, Accounts accounts) {
    this.programs = programs;
    this.accounts = accounts;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Complaint> why = programs.whyNot(deed, form.program);
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    Token.TakenBack how = new Token.TakenBack(deed.actor().account(), deed.receivedAt());
    return accounts.takeBackToken(form.token, form.program, how)
        ? Answer.accepted(Outcome.TAKEN_BACK, form.token)
        : Answer.refused("token", AccountsRefusal.TOKEN_UNKNOWN);
  }
}
