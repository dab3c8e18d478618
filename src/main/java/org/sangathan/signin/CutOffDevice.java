package org.sangathan.signin;

import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody cuts one of their own browsers off: its PIN is dead and its sign-ins end.
@Component
final class CutOffDevice implements Act<CutOffDevice.Form, CutOffDevice.Outcome> {

  record Form(UUID device) {}

  enum Outcome implements Acceptance {
    CUT_OFF(2193);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Devices devices;
  private final Accounts accounts;

  CutOffDevice(Devices devices, Accounts accounts) {
    this.devices = devices;
    this.accounts = accounts;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID own = deed.actor().account();
    UUID device = deed.form().device;
    if (!devices.cutOff(own, device)) {
      return Answer.refused("device", SigninRefusal.DEVICE_UNKNOWN);
    }
    accounts.endSessionsOn(own, device);
    return Answer.accepted(Outcome.CUT_OFF, device);
  }
}
