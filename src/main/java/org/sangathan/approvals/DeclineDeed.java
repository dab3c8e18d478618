package org.sangathan.approvals;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A second person does not agree, or whoever proposed a deed takes it back.
@Component
final class DeclineDeed implements Act<DeclineDeed.Form, DeclineDeed.Outcome> {

  record Form(UUID proposal) {}

  enum Outcome implements Acceptance {
    DECLINED(2513),
    TAKEN_BACK(2514);

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

  DeclineDeed(ProposalStore store, Approvals approvals) {
    this.store = store;
    this.approvals = approvals;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Proposal> proposal = store.find(deed.form().proposal, deed.receivedAt());
    boolean own = proposal.filter(p -> Approvals.isOf(deed.actor(), p)).isPresent();
    if (!own && proposal.filter(p -> approvals.mayDecide(deed.actor(), p)).isEmpty()) {
      return Answer.refused("", ApprovalsRefusal.PROPOSAL_UNKNOWN);
    }
    store.remove(proposal.orElseThrow().id());
    return Answer.accepted(
        own ? Outcome.TAKEN_BACK : Outcome.DECLINED, proposal.orElseThrow().id());
  }
}
