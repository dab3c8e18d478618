package org.sangathan.singlesignon;

import java.util.UUID;
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

  UnlinkSingleSignOn(LinkStore links) {
    this.links = links;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID link = deed.form().link;
    return links.remove(link, deed.actor().account())
        ? Answer.accepted(Outcome.UNLINKED, link)
        : Answer.refused("link", SinglesignonRefusal.LINK_UNKNOWN);
  }
}
