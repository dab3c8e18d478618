package org.sangathan.telephones;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.Newcomer;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.signin.SignIn;
import org.sangathan.signin.Slip;
import org.sangathan.signin.Slips;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// Somebody lost their SIM: the office above writes the new number down. Everything that opened the
/// account before ends, and its owner begins anew by a slip, so that nobody's account is ever taken
/// over in silence. Until they show by a code that the number is theirs, they are known at the door
/// by the former one: so the office never learns whether somebody else is known by the new one.
@Component
final class ChangePhone implements Act<ChangePhone.Form, ChangePhone.Outcome> {
  static final String NAME = "telephones.change-phone";

  /// What the actor must be allowed to do with all posts of the account's owner.
  static final List<String> NEEDED = List.of(NAME, "access.issue-slips");

  record Form(UUID account, String phone) {}

  enum Outcome implements Acceptance {
    BEGINS_ANEW(2253);

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
  private final Access access;
  private final Ways ways;
  private final PhoneCodes codes;
  private final DoorWatch watch;

  /// What opens the account.
  @Component
  record Ways(SignIn signIn, Slips slips) {}

  ChangePhone(Accounts accounts, Access access, Ways ways, PhoneCodes codes, DoorWatch watch) {
    this.accounts = accounts;
    this.access = access;
    this.ways = ways;
    this.codes = codes;
    this.watch = watch;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID whose = deed.form().account;
    if (whose.equals(deed.actor().account())) {
      return Answer.refused("", TelephonesRefusal.OWN_UNDER_MY_ACCOUNT);
    }
    Optional<Newcomer> ward = access.ward(deed.actor(), deed.place(), whose, NEEDED);
    Optional<Account> account = accounts.byId(whose).filter(a -> ward.isPresent());
    if (account.isEmpty()) return Answer.refused("account", AccountsRefusal.ACCOUNT_UNKNOWN);
    Optional<String> phone = IndianMobile.parse(deed.form().phone);
    if (phone.isEmpty()) return Answer.refused("phone", AccountsRefusal.NOT_AN_INDIAN_MOBILE);
    if (phone.get().equals(account.get().phone())) {
      return Answer.refused("phone", TelephonesRefusal.NUMBER_THAT_IS_KNOWN);
    }
    watch.changed(DoorWatch.Change.above(deed, whose, DoorWatch.Kind.PHONE_ABOVE));
    ways.signIn.beginAnew(whose);
    codes.forget(whose);
    accounts.notePhone(whose, phone.get());
    Slip.Wanted slip = new Slip.Wanted(deed.idOf(0), whose, ward.get().post());
    ways.slips.issue(List.of(slip), deed.actor().account(), deed.receivedAt());
    return Answer.accepted(Outcome.BEGINS_ANEW, whose);
  }
}
