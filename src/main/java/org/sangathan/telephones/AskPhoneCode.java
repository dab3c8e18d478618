package org.sangathan.telephones;

import java.util.List;
import java.util.Optional;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.signin.SignIn;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// Somebody has another telephone: a code goes to it. Nothing changes until they type it.
@Component
final class AskPhoneCode implements Act<AskPhoneCode.Form, AskPhoneCode.Outcome> {

  record Form(String phone) {}

  enum Outcome implements Acceptance {
    SENT(2251);

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
  private final SignIn signIn;

  AskPhoneCode(Accounts accounts, PhoneCodes codes, SignIn signIn) {
    this.accounts = accounts;
    this.codes = codes;
    this.signIn = signIn;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Complaint> stranger = whyNotTheirs(deed);
    if (stranger.isPresent()) return Answer.refused(List.of(stranger.get()));
    Optional<Account> own = accounts.byId(deed.actor().account());
    if (own.isEmpty()) return Answer.refused("", AccountsRefusal.ACCOUNT_UNKNOWN);
    Optional<String> phone = IndianMobile.parse(deed.form().phone);
    if (phone.isEmpty()) return Answer.refused("phone", AccountsRefusal.NOT_AN_INDIAN_MOBILE);
    if (own.get().isKnownBy(phone.get())) {
      return Answer.refused("phone", TelephonesRefusal.NUMBER_THAT_IS_KNOWN);
    }
    if (!codes.isOpen()) return Answer.refused("", TelephonesRefusal.NO_MESSAGES_HERE);
    Optional<Complaint> tooOften = signIn.takeCode(own.get().id(), phone.get());
    if (tooOften.isPresent()) return Answer.refused(List.of(tooOften.get()));
    codes.send(deed.idOf(0), own.get(), phone.get());
    return Answer.accepted(Outcome.SENT, own.get().id());
  }

  /// Whoever sits at an open screen, and whoever has one of two things, changes no number.
  static Optional<Complaint> whyNotTheirs(Deed<?> deed) {
    Presence presence = deed.actor().presence();
    if (presence.door() != Presence.Door.PAGE) {
      return Optional.of(new Complaint("", TelephonesRefusal.BROWSER_NEEDED));
    }
    return presence.sure()
        ? Optional.empty()
        : Optional.of(new Complaint("", TelephonesRefusal.SHOW_YOURSELF_FIRST));
  }
}
