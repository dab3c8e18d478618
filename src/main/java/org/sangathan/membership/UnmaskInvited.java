package org.sangathan.membership;

import java.util.UUID;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.people.UnmaskPhone;
import org.springframework.stereotype.Component;

/// Shows the whole number of somebody who is invited to the unit, so that they can be called.
@Component
class UnmaskInvited implements Act<UnmaskInvited.Form, UnmaskPhone.Outcome> {

  record Form(UUID invitation, UnmaskPhone.Reason reason) {}

  private final Invitations invitations;

  UnmaskInvited(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public Answer<UnmaskPhone.Outcome> perform(Deed<Form> deed) {
    UUID invitation = deed.form().invitation();
    return invitations.findHere(deed.place(), invitation).isPresent()
        ? Answer.accepted(deed.form().reason().outcome(), invitation)
        : Answer.refused("invitation", MembershipRefusal.INVITATION_UNKNOWN);
  }
}
