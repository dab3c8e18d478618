package org.sangathan.access;

import java.util.Set;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.signin.SignIn;
import org.springframework.stereotype.Component;

/// A telephone was lost: every session, token, PIN, code and slip of its owner ends at once. The
/// owner comes in again by password or by a code to the new telephone, or is given a slip.
@Component
final class CutOffAccount implements Act<CutOffAccount.Form, CutOffAccount.Outcome> {

  record Form(UUID account) {}

  enum Outcome implements Acceptance {
    CUT_OFF(2213);

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
  private final Wards wards;
  private final SignIn signIn;
  private final DoorWatch watch;

  CutOffAccount(Accounts accounts, Wards wards, SignIn signIn, DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.wards = wards;
    this.signIn = signIn;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID whose = deed.form().account;
    Wards.Asked asked = Wards.Asked.by(deed, "access.cut-off-account");
    if (accounts.byId(whose).isEmpty() || wards.among(asked, Set.of(whose)).isEmpty()) {
      return Answer.refused("account", AccountsRefusal.ACCOUNT_UNKNOWN);
    }
    signIn.cutOff(whose);
    watch.changed(DoorWatch.Change.above(deed, whose, DoorWatch.Kind.CUT_OFF));
    return Answer.accepted(Outcome.CUT_OFF, whose);
  }
}
