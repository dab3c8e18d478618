package org.sangathan.doorkeeper;

import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.springframework.stereotype.Component;

/// Somebody says that what changed at their door was their own doing, or is known to them. It is
/// not shown as news any more, and stays in the list.
@Component
final class KnowChanges implements Act<KnowChanges.Form, KnowChanges.Outcome> {

  record Form() {}

  enum Outcome implements Acceptance {
    KNOWN(2241);

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
  private final Accounts accounts;

  KnowChanges(DoorStore store, Accounts accounts) {
    this.store = store;
    this.accounts = accounts;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  /// A program says nothing of the kind in its owner's name.
  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    if (deed.actor().presence().door() == Presence.Door.PROGRAM) {
      return Answer.refused("", DoorkeeperRefusal.BROWSER_NEEDED);
    }
    store.known(deed.actor().account(), deed.receivedAt());
    accounts.newsKnown(deed.actor().account());
    return Answer.accepted(Outcome.KNOWN, deed.actor().account());
  }
}
