package org.sangathan.erasure;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.membership.Departures;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Somebody who was erased and stands in the tables again, because they came from an older backup.
/// Only the program itself does this, at its start.
@Component
class EraseAgain implements Act<EraseAgain.Form, EraseAgain.Outcome> {
  static final String NAME = Acts.nameOf(EraseAgain.class);

  record Form(UUID person) {}

  enum Outcome implements Acceptance {
    ERASED_AGAIN(4413);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Departures departures;
  private final Organisation organisation;
  private final Erasing erasing;

  EraseAgain(Departures departures, Organisation organisation, Erasing erasing) {
    this.departures = departures;
    this.organisation = organisation;
    this.erasing = erasing;
  }

  /// No post allows it: the program has none.
  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    if (deed.actor().presence().door() != Presence.Door.MACHINE) {
      return Answer.refused("", ErasureRefusal.NOT_BY_HAND);
    }
    int[] all = organisation.treeNow().allCellsOfAllTrees();
    Optional<Departures.Leaving> found = departures.hold(all, deed.form().person);
    if (found.isEmpty()) return Answer.refused("person", ErasureRefusal.NOBODY_HERE);
    erasing.erase(deed, found.get(), false);
    return Answer.accepted(Outcome.ERASED_AGAIN, deed.form().person);
  }
}
