package org.sangathan.postings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.OwnPosts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.formation.OwnGroup;
import org.sangathan.formation.OwnGroup.Group;
import org.springframework.stereotype.Component;

/// Whoever was appointed says yes, from their own account and by nobody else.
@Component
final class ConfirmPosting implements Act<ConfirmPosting.Form, ConfirmPosting.Outcome> {

  /// @param group to which they say to belong; what they said before stays when it is left out
  record Form(UUID posting, @Nullable Group group) {}

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
  private final OwnGroup groups;

  ConfirmPosting(OwnPosts posts, OwnGroup groups) {
    this.posts = posts;
    this.groups = groups;
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
    UUID account = deed.actor().account();
    if (!posts.confirm(account, posting, deed.day())) {
      return Answer.refused("posting", PostingsRefusal.NOT_YOUR_POST);
    }
    if (deed.form().group != null) say(account, deed.form().group);
    return Answer.accepted(Outcome.CONFIRMED, posting);
  }

  /// Whether it is shown is not asked here: a yes to that stays with the group to which it was
  /// said.
  private void say(UUID account, Group group) {
    boolean shown =
        groups.of(account).filter(said -> said.group() == group && said.shown()).isPresent();
    groups.say(account, new OwnGroup.Said(group, shown));
  }
}
