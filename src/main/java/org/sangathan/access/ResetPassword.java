package org.sangathan.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.sangathan.signin.SignIn;
import org.springframework.stereotype.Component;

/// Somebody who cannot get in any more is given a password for one time. Every session and token of
/// the account ends. Only for those to whom one could give all their posts: else whoever resets the
/// password of somebody higher would sign in as them.
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
  private final PostingStore postings;
  private final Grants grants;

  ResetPassword(SignIn signIn, Accounts accounts, PostingStore postings, Grants grants) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.postings = postings;
    this.grants = grants;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Account> account = accounts.byId(form.account).filter(a -> isMine(deed, a));
    if (account.isEmpty()) return Answer.refused("account", AccountsRefusal.ACCOUNT_UNKNOWN);
    var complaint = SignIn.complaint("password", form.password, account.get().wellKnown());
    if (complaint.isPresent()) return Answer.refused(List.of(complaint.get()));
    signIn.giveOneTimePassword(form.account, form.password);
    return Answer.accepted(Outcome.RESET, form.account);
  }

  /// An account without posts belongs to nobody below the top.
  private boolean isMine(Deed<Form> deed, Account account) {
    List<Posting> held =
        postings.postingsOf(account.id()).stream().filter(p -> p.lastsBeyond(deed.day())).toList();
    if (held.isEmpty()) return grants.isTop(deed.place());
    return held.stream().allMatch(p -> isBelow(deed.actor(), p))
        && held.stream().anyMatch(p -> grants.isWithin(p.unit(), deed.place()));
  }

  private boolean isBelow(Actor actor, Posting posting) {
    return grants.may(actor, "access.reset-password", posting.unit())
        && grants.whyNotGive(actor, posting.type(), posting.unit()).isEmpty();
  }
}
