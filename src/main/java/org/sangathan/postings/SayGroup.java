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
  /// @param shown a yes of its own: it may stand beside their name on shortlists
  record Form(@Nullable Group group, boolean shown) {}

  enum Outcome implements Acceptance {
    SAID(4571),
    TAKEN_BACK(4572),
    SHOWN(4573);

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
    Form form = deed.form();
    if (form.group == null) {
      groups.takeBack(deed.actor().account());
      return Answer.accepted(Outcome.TAKEN_BACK);
    }
    groups.say(deed.actor().account(), new OwnGroup.Said(form.group, form.shown));
    return Answer.accepted(form.shown ? Outcome.SHOWN : Outcome.SAID);
  }
}
