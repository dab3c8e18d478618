package org.sangathan.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Ending;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// A posting in the unit where it is done, or below, comes to its end. Whoever may give a post
/// there may end it, save the last one by which the organisation can appoint anybody.
@Component
final class EndPost implements Act<EndPost.Form, EndPost.Outcome> {

  /// @param endsOn the first day without the post; today when it is not said
  /// @param decision the letter or the decision on which it rests
  record Form(
      UUID account,
      UUID posting,
      @Nullable LocalDate endsOn,
      Ending ground,
      @UpTo(200) @Nullable String decision,
      @Nullable LocalDate decidedOn) {}

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

  /// What asks for a step of its own is none of them.
  static final Set<Ending> GROUNDS =
      EnumSet.of(Ending.RESIGNED, Ending.TERM_OVER, Ending.DIED, Ending.MISTAKE);

  private final Appointing appointing;

  EndPost(Appointing appointing) {
    this.appointing = appointing;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    if (!GROUNDS.contains(form.ground)) {
      return Answer.refused("ground", AccessRefusal.GROUND_OF_ANOTHER_ACT);
    }
    Optional<Appointing.Held> held = appointing.held(deed, form.account, form.posting);
    if (held.isEmpty()) return Answer.refused("posting", AccessRefusal.POSTING_UNKNOWN);
    LocalDate end = Objects.requireNonNullElse(form.endsOn, deed.day());
    return appointing
        .end(deed, held.get(), end, new Basis<>(form.ground, form.decision, form.decidedOn))
        .<Answer<Outcome>>map(why -> Answer.refused(List.of(why)))
        .orElseGet(() -> Answer.accepted(Outcome.ENDED, form.posting));
  }
}
