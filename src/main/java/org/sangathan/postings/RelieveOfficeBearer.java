package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Ending;
import org.sangathan.access.Appointing.Held;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.bodies.Bodies;
import org.sangathan.bodies.Bodies.Decision;
import org.springframework.stereotype.Component;

/// Somebody is relieved of a post by the decision of a body of the unit or of one above it. The
/// post is vacant at once. Without a decision nobody is relieved.
@Component
final class RelieveOfficeBearer
    implements Act<RelieveOfficeBearer.Form, RelieveOfficeBearer.Outcome> {
  private static final int LONGEST = 200;

  /// @param decision on which it rests
  /// @param endsOn the first day without the post; today when it is not said
  record Form(UUID account, UUID posting, UUID decision, @Nullable LocalDate endsOn) {}

  enum Outcome implements Acceptance {
    RELIEVED(4545);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Appointing appointing;
  private final Bodies bodies;

  RelieveOfficeBearer(Appointing appointing, Bodies bodies) {
    this.appointing = appointing;
    this.bodies = bodies;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Held> held = appointing.held(deed, form.account, form.posting);
    if (held.isEmpty()) return Answer.refused("posting", PostingsRefusal.NOT_HELD_HERE);
    Optional<Decision> decision =
        bodies
            .decision(form.decision)
            .filter(one -> one.takesBack() == null && !one.takenBack())
            .filter(one -> bodies.isOver(one, held.get().unit()));
    if (decision.isEmpty()) return Answer.refused("decision", PostingsRefusal.NO_SUCH_DECISION);
    LocalDate end = Objects.requireNonNullElse(form.endsOn, deed.day());
    return appointing
        .end(deed, held.get(), end, basis(decision.get()))
        .<Answer<Outcome>>map(why -> Answer.refused(List.of(why)))
        .orElseGet(() -> Answer.accepted(Outcome.RELIEVED, form.posting));
  }

  private static Basis<Ending> basis(Decision decision) {
    String said = decision.bodyHi() + ": " + decision.text();
    return new Basis<>(
        Ending.RELIEVED,
        said.substring(
            0,
            said.offsetByCodePoints(0, Math.min(LONGEST, said.codePointCount(0, said.length())))),
        decision.on(),
        decision.id());
  }
}
