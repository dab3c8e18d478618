package org.sangathan.passkeys;

import java.util.UUID;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody takes one of their own passkeys away: nobody comes in by it any more.
@Component
final class RemovePasskey implements Act<RemovePasskey.Form, RemovePasskey.Outcome> {

  record Form(UUID passkey) {}

  enum Outcome implements Acceptance {
    REMOVED(2222);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PasskeyStore store;
  private final DoorWatch watch;

  RemovePasskey(PasskeyStore store, DoorWatch watch) {
    this.watch = watch;
    this.store = store;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID passkey = deed.form().passkey;
    if (!store.remove(passkey, deed.actor().account())) {
      return Answer.refused("passkey", PasskeysRefusal.PASSKEY_UNKNOWN);
    }
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.PASSKEY_REMOVED));
    return Answer.accepted(Outcome.REMOVED, passkey);
  }
}
