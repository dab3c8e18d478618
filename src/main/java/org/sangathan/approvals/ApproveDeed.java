package org.sangathan.approvals;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A second person agrees, and the deed is done in the name of whoever proposed it, by what both of
/// them may do now. Both lines of the trail stand or fall together.
@Component
final class ApproveDeed implements Act<ApproveDeed.Form, ApproveDeed.Outcome> {

  record Form(UUID proposal) {}

  enum Outcome implements Acceptance {
    APPROVED(2512);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final ProposalStore store;
  private final Approvals approvals;
  private final Approvers approvers;
  private final ObjectProvider<Acts> acts;

  ApproveDeed(
      ProposalStore store, Approvals approvals, Approvers approvers, ObjectProvider<Acts> acts) {
    this.store = store;
    this.approvals = approvals;
    this.approvers = approvers;
    this.acts = acts;
  }

  /// Whoever may do the deed may agree to it: there is no other right.
  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Proposal> found = store.find(deed.form().proposal, deed.receivedAt());
    if (found.filter(p -> Approvals.isOf(deed.actor(), p)).isPresent()) {
      return Answer.refused("", ApprovalsRefusal.YOUR_OWN_PROPOSAL);
    }
    Optional<Proposal> mine = found.filter(p -> approvals.mayDecide(deed.actor(), p));
    if (mine.isEmpty()) return Answer.refused("", ApprovalsRefusal.PROPOSAL_UNKNOWN);
    Proposal proposal = mine.get();
    Answer<?> answer =
        acts.getObject().performAgreed(proposal.actor(), proposal.act(), proposal.said()).answer();
    if (answer instanceof Answer.Refused<?>(var complaints)) return Answer.refused(complaints);
    store.remove(proposal.id());
    approvers.note(proposal.id(), deed.actor().account(), deed.receivedAt());
    return Answer.accepted(Outcome.APPROVED, proposal.id());
  }
}
