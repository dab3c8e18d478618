package org.sangathan.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Somebody chooses a new password; every session but the present one ends.
@Component
final class ChangeOwnPassword implements Act<ChangeOwnPassword.Form, ChangeOwnPassword.Outcome> {

  /// @param presentPassword of whoever has one; who came by a slip or a code may have none
  record Form(@Nullable @Secret String presentPassword, @Secret String newPassword) {}

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

  private final Accounts accounts;
  private final ByPassword door;
  private final SignIn signIn;
  private final DoorWatch watch;

  ChangeOwnPassword(Accounts accounts, ByPassword door, SignIn signIn, DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.door = door;
    this.signIn = signIn;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Account> account = accounts.byId(deed.actor().account());
    if (account.isEmpty()) return Answer.refused("", AccountsRefusal.ACCOUNT_UNKNOWN);
    Optional<Complaint> wrong = whyNotTheirs(deed);
    if (wrong.isPresent()) return Answer.refused(List.of(wrong.get()));
    if (form.newPassword.equals(form.presentPassword)) {
      return Answer.refused("newPassword", SigninRefusal.PASSWORD_NOT_NEW);
    }
    Optional<Complaint> weak =
        PasswordRule.complaint("newPassword", form.newPassword, door.wellKnown(account.get()));
    if (weak.isPresent()) return Answer.refused(List.of(weak.get()));
    change(account.get().id(), form.newPassword);
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.PASSWORD));
    return Answer.accepted(Outcome.CHANGED, account.get().id());
  }

  /// A first password is an affair of whoever is surely its owner.
  private Optional<Complaint> whyNotTheirs(Deed<Form> deed) {
    UUID own = deed.actor().account();
    String present = deed.form().presentPassword;
    if (present != null) return door.complaint(own, present);
    return !door.hasPassword(own) && deed.actor().presence().sure()
        ? Optional.empty()
        : Optional.of(new Complaint("presentPassword", SigninRefusal.SHOW_AGAIN_WHO_YOU_ARE));
  }

  /// The present browser stays signed in, in a new session. Programs keep their tokens: they stand
  /// in a list where their owner can revoke them.
  private void change(UUID account, String password) {
    signIn.keepPassword(account, password);
    accounts.endSessions(account);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Entry.renew(account, Proof.PASSWORD);
          }
        });
  }
}
