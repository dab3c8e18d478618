package org.sangathan.postings;

import java.util.UUID;
import org.sangathan.access.OwnPosts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.springframework.stereotype.Component;

/// Somebody gives a post of their own back, or says no to one: it is vacant from today.
@Component
final class ResignPosting implements Act<ResignPosting.Form, ResignPosting.Outcome> {

  record Form(UUID posting) {}

  enum Outcome implements Acceptance {
    RESIGNED(4542);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final OwnPosts posts;

  ResignPosting(OwnPosts posts) {
    this.posts = posts;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    if (deed.actor().presence().door() == Presence.Door.PROGRAM) {
      return Answer.refused("", PostingsRefusal.BY_YOURSELF_ONLY);
    }
    UUID posting = deed.form().posting;
    return posts
        .resign(deed.actor().account(), posting, deed.day(), PostingsRefusal.NOT_YOUR_POST)
        .<Answer<Outcome>>map(why -> Answer.refused("posting", why))
        .orElseGet(() -> Answer.accepted(Outcome.RESIGNED, posting));
  }
}
