package org.sangathan.access;

import java.util.List;
import java.util.Optional;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;

/// Somebody chooses a new password; every session but the present one ends.
@Component
final class ChangeOwnPassword implements Act<ChangeOwnPassword.Form, ChangeOwnPassword.Outcome> {

  record Form(@Secret String presentPassword, @Secret String newPassword) {}

  enum Outcome implements Acceptance {
    CHANGED(2141);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final AccountStore accounts;
  private final SignIn door;
  private final Credentials credentials;

  ChangeOwnPassword(AccountStore accounts, SignIn door, Credentials credentials) {
    this.accounts = accounts;
    this.door = door;
    this.credentials = credentials;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Account> account = accounts.byId(deed.actor().account());
    if (account.isEmpty()) return Answer.refused("", AccessRefusal.ACCOUNT_UNKNOWN);
    Optional<Complaint> wrong = door.complaint(account.get(), form.presentPassword);
    if (wrong.isPresent()) return Answer.refused(List.of(wrong.get()));
    if (form.newPassword.equals(form.presentPassword)) {
      return Answer.refused("newPassword", AccessRefusal.PASSWORD_NOT_NEW);
    }
    Optional<Complaint> weak =
        PasswordRule.complaint("newPassword", form.newPassword, account.get().wellKnown());
    if (weak.isPresent()) return Answer.refused(List.of(weak.get()));
    credentials.change(account.get().id(), form.newPassword);
    return Answer.accepted(Outcome.CHANGED, account.get().id());
  }
}
