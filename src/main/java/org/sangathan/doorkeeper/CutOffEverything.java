package org.sangathan.doorkeeper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Proof;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.acts.Secret;
import org.sangathan.signin.Ownership;
import org.sangathan.signin.SignIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// "That was not me": every way into one's account ends at once, the password too, for a stranger
/// may have set it. Only the present browser stays, to make a new way in.
@Component
final class CutOffEverything implements Act<CutOffEverything.Form, CutOffEverything.Outcome> {

  /// @param present the present PIN or the password; only just after coming in it is not asked
  record Form(@Nullable @Secret String present) {}

  enum Outcome implements Acceptance {
    CUT_OFF(2242);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final DoorStore store;
  private final SignIn signIn;
  private final Ownership ownership;
  private final DoorWatch watch;

  CutOffEverything(DoorStore store, SignIn signIn, Ownership ownership, DoorWatch watch) {
    this.store = store;
    this.signIn = signIn;
    this.ownership = ownership;
    this.watch = watch;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID own = deed.actor().account();
    if (deed.actor().presence().door() != Presence.Door.PAGE) {
      return Answer.refused("", DoorkeeperRefusal.BROWSER_NEEDED);
    }
    if (!ownership.isShown(own, deed.form().present)) {
      return Answer.refused("present", DoorkeeperRefusal.SHOW_YOURSELF_FIRST);
    }
    signIn.beginAnew(own);
    store.known(own, deed.receivedAt());
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.CUT_OFF_OWN));
    Proof proof = Visitor.present().map(Visitor::proof).orElse(Proof.PASSWORD);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Entry.renew(own, proof);
          }
        });
    return Answer.accepted(Outcome.CUT_OFF, own);
  }
}
