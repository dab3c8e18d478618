package org.sangathan.singlesignon;

import java.util.UUID;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody takes back that they are also somebody in the directory.
@Component
final class UnlinkSingleSignOn implements Act<UnlinkSingleSignOn.Form, UnlinkSingleSignOn.Outcome> {

  record Form(UUID link) {}

  enum Outcome implements Acceptance {
    UNLINKED(2232);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final LinkStore links;
  private final DoorWatch watch;

  UnlinkSingleSignOn(LinkStore links, DoorWatch watch) {
    this.watch = watch;
    this.links = links;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID link = deed.form().link;
    if (!links.remove(link, deed.actor().account())) {
      return Answer.refused("link", SinglesignonRefusal.LINK_UNKNOWN);
    }
    watch.changed(DoorWatch.Change.by(deed, DoorWatch.Kind.DIRECTORY_UNLINKED));
    return Answer.accepted(Outcome.UNLINKED, link);
  }
}
