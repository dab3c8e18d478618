package org.sangathan.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.sangathan.signin.SignIn;
import org.springframework.stereotype.Component;

/// Somebody who cannot get in any more is given a password for one time. Every session and token of
/// the account ends.
@Component
final class ResetPassword implements Act<ResetPassword.Form, ResetPassword.Outcome> {

  record Form(UUID account, @Secret String password) {}

  enum Outcome implements Acceptance {
    RESET(2131);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final SignIn signIn;
  private final Accounts accounts;
  private final Wards wards;

  ResetPassword(SignIn signIn, Accounts accounts, Wards wards) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.wards = wards;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Account> account = accounts.byId(form.account).filter(a -> isMine(deed));
    if (account.isEmpty()) return Answer.refused("account", AccountsRefusal.ACCOUNT_UNKNOWN);
    var complaint = SignIn.complaint("password", form.password, account.get().wellKnown());
    if (complaint.isPresent()) return Answer.refused(List.of(complaint.get()));
    signIn.giveOneTimePassword(form.account, form.password);
    return Answer.accepted(Outcome.RESET, form.account);
  }

  private boolean isMine(Deed<Form> deed) {
    Set<UUID> one = Set.of(deed.form().account);
    return !wards.among(Wards.Asked.by(deed, "access.reset-password"), one).isEmpty();
  }
}
