package org.sangathan.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Whoever lent a post takes it back before its day.
@Component
final class TakeBackPost implements Act<TakeBackPost.Form, TakeBackPost.Outcome> {

  /// @param posting the loan
  record Form(UUID posting) {}

  enum Outcome implements Acceptance {
    TAKEN_BACK(2113);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PostingStore postings;
  private final GrantVersion version;

  TakeBackPost(PostingStore postings, GrantVersion version) {
    this.postings = postings;
    this.version = version;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    version.grow();
    Optional<Posting> loan =
        postings
            .posting(deed.form().posting)
            .filter(p -> p.lastsBeyond(deed.day()) && isMine(deed, p.lentBy()));
    if (loan.isEmpty()) return Answer.refused("posting", AccessRefusal.POSTING_UNKNOWN);
    postings.end(loan.get(), deed.day(), Appointing.Basis.of(Appointing.Ending.RESIGNED));
    return Answer.accepted(Outcome.TAKEN_BACK, loan.get().id());
  }

  private boolean isMine(Deed<Form> deed, @Nullable UUID lentBy) {
    return lentBy != null
        && postings
            .posting(lentBy)
            .filter(own -> own.account().equals(deed.actor().account()))
            .isPresent();
  }
}
