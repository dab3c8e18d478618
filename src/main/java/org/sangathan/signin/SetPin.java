package org.sangathan.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.AccountsRefusal;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Secret;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Somebody chooses a PIN for the browser in their hand; from the next day on it is all that this
/// browser asks.
@Component
final class SetPin implements Act<SetPin.Form, SetPin.Outcome> {

  /// @param present the present PIN or the password; only just after coming in it is not asked
  record Form(@Secret String pin, @Secret String again, @Nullable @Secret String present) {}

  enum Outcome implements Acceptance {
    SET(2191);

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
  private final Devices devices;
  private final Ownership ownership;
  private final DoorWatch watch;

  SetPin(Accounts accounts, Devices devices, Ownership ownership, DoorWatch watch) {
    this.watch = watch;
    this.accounts = accounts;
    this.devices = devices;
    this.ownership = ownership;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    UUID own = deed.actor().account();
    Optional<Account> account = accounts.byId(own);
    if (account.isEmpty()) return Answer.refused("", AccountsRefusal.ACCOUNT_UNKNOWN);
    if (deed.actor().presence().door() != Presence.Door.PAGE
        || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)
        || web.getResponse() == null) {
      return Answer.refused("", SigninRefusal.BROWSER_NEEDED);
    }
    Optional<Complaint> weak = PinRule.complaint("pin", form.pin, account.get().phone());
    if (weak.isPresent()) return Answer.refused(List.of(weak.get()));
    if (!PinRule.digits(form.pin).equals(PinRule.digits(form.again))) {
      return Answer.refused("again", SigninRefusal.PIN_NOT_REPEATED);
    }
    if (!ownership.isShown(own, form.present)) {
      return Answer.refused("present", SigninRefusal.SHOW_AGAIN_WHO_YOU_ARE);
    }
    KnownDevice device = devices.bind(web.getRequest(), web.getResponse(), own);
    devices.keepPin(device, PinRule.digits(form.pin));
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.PIN));
    return Answer.accepted(Outcome.SET, device.id());
  }
}
