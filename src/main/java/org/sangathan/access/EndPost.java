package org.sangathan.access;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A posting in the unit where it is done, or below, comes to its end. Whoever may give a post
/// there may end it, save the last one by which the organisation can appoint anybody.
@Component
final class EndPost implements Act<EndPost.Form, EndPost.Outcome> {

  /// @param endsOn the first day without the post; today when it is not said
  record Form(UUID account, UUID posting, @Nullable LocalDate endsOn) {}

  enum Outcome implements Acceptance {
    ENDED(2121);

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
  private final Grants grants;
  private final GrantVersion version;

  EndPost(PostingStore postings, Grants grants, GrantVersion version) {
    this.postings = postings;
    this.grants = grants;
    this.version = version;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    // First, so that the last two administrators cannot end each other at once.
    version.grow();
    LocalDate end = Objects.requireNonNullElse(deed.form().endsOn, deed.day());
    Optional<Posting> posting =
        postings
            .posting(deed.form().posting)
            .filter(p -> p.account().equals(deed.form().account))
            .filter(p -> grants.isWithin(p.unit(), deed.place()) && p.lastsBeyond(deed.day()));
    if (posting.isEmpty()) return Answer.refused("posting", AccessRefusal.POSTING_UNKNOWN);
    Optional<AccessRefusal> why = whyNot(deed, posting.get(), end);
    if (why.isPresent()) return Answer.refused("endsOn", why.get());
    postings.end(posting.get(), end);
    return Answer.accepted(Outcome.ENDED, posting.get().id());
  }

  private Optional<AccessRefusal> whyNot(Deed<Form> deed, Posting posting, LocalDate end) {
    if (end.isBefore(posting.from())) return Optional.of(AccessRefusal.ENDS_BEFORE_IT_BEGINS);
    if (end.isBefore(deed.day())) return Optional.of(AccessRefusal.ENDS_IN_THE_PAST);
    if (!mayEnd(deed.actor(), posting)) return Optional.of(AccessRefusal.BEYOND_YOUR_POST);
    return grants.isLastAdministrator(posting)
        ? Optional.of(AccessRefusal.LAST_ADMINISTRATOR)
        : Optional.empty();
  }

  /// The gate was asked for the unit where it is done; the posting may lie deeper, and go over
  /// more.
  private boolean mayEnd(Actor actor, Posting posting) {
    return IntStream.of(posting.units())
            .allMatch(unit -> grants.may(actor, "access.end-post", unit))
        && grants.whyNotGive(actor, posting.type(), posting.units()).isEmpty();
  }
}
