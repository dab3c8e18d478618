package org.sangathan.telephones;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Secret;
import org.sangathan.signin.Ownership;
import org.sangathan.signin.SignIn;
import org.springframework.stereotype.Component;

/// Somebody types the code that went to their new number: from now on it is theirs. The former one
/// is told, and no code that went there opens anything. What is open elsewhere stays open, so that
/// an owner whose number a stranger changed learns of it there.
@Component
final class ChangeOwnPhone implements Act<ChangeOwnPhone.Form, ChangeOwnPhone.Outcome> {

  /// @param present the present PIN or the password; only just after coming in it is not asked
  record Form(@Secret String code, @Nullable @Secret String present) {}

  enum Outcome implements Acceptance {
    CHANGED(2252);

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
  private final PhoneCodes codes;
  private final Ownership ownership;
  private final SignIn signIn;
  private final DoorWatch watch;

  ChangeOwnPhone(
      Accounts accounts, PhoneCodes codes, Ownership ownership, SignIn signIn, DoorWatch watch) {
    this.accounts = accounts;
    this.codes = codes;
    this.ownership = ownership;
    this.signIn = signIn;
    this.watch = watch;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID own = deed.actor().account();
    Optional<Complaint> stranger = AskPhoneCode.whyNotTheirs(deed);
    if (stranger.isPresent()) return Answer.refused(List.of(stranger.get()));
    if (!ownership.isShown(own, deed.form().present)) {
      return Answer.refused("present", TelephonesRefusal.SHOW_YOURSELF_FIRST);
    }
    Optional<String> phone = codes.proven(own, deed.form().code);
    if (phone.isEmpty()) {
      watch.failed(Proof.CODE, own, TelephonesRefusal.CODE_WRONG);
      return Answer.refused("code", TelephonesRefusal.CODE_WRONG);
    }
    if (!accounts.takePhone(own, phone.get())) {
      return Answer.refused("", TelephonesRefusal.OPENS_ANOTHER_ACCOUNT);
    }
    signIn.forgetCodes(own);
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.PHONE));
    return Answer.accepted(Outcome.CHANGED, own);
  }
}
