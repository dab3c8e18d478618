package org.sangathan.postings;

import java.util.UUID;
import org.sangathan.access.OwnPosts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.springframework.stereotype.Component;

/// Whoever was appointed says yes, from their own account and by nobody else.
@Component
final class ConfirmPosting implements Act<ConfirmPosting.Form, ConfirmPosting.Outcome> {

  record Form(UUID posting) {}

  enum Outcome implements Acceptance {
    CONFIRMED(4541);

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

  ConfirmPosting(OwnPosts posts) {
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
    return posts.confirm(deed.actor().account(), posting, deed.day())
        ? Answer.accepted(Outcome.CONFIRMED, posting)
        : Answer.refused("posting", PostingsRefusal.NOT_YOUR_POST);
  }
}
