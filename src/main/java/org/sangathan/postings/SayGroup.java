package org.sangathan.postings;

import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.sangathan.formation.OwnGroup;
import org.sangathan.formation.OwnGroup.Group;
import org.springframework.stereotype.Component;

/// An office-bearer says to which group they belong, another one than before, or none any more:
/// from their own account and by nobody else.
@Component
final class SayGroup implements Act<SayGroup.Form, SayGroup.Outcome> {

  /// @param group not said any more when it is left out
  record Form(@Nullable Group group) {}

  enum Outcome implements Acceptance {
    SAID(4571),
    TAKEN_BACK(4572);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final OwnGroup groups;

  SayGroup(OwnGroup groups) {
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
    Group group = deed.form().group;
    if (group == null) groups.takeBack(deed.actor().account());
    else groups.say(deed.actor().account(), group);
    return Answer.accepted(group == null ? Outcome.TAKEN_BACK : Outcome.SAID);
  }
}
