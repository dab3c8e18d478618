package org.sangathan.postings;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Appointing;
import org.sangathan.access.Appointing.Held;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody in a post speaks for its unit from today, or no longer.
@Component
final class NameSpokesperson implements Act<NameSpokesperson.Form, NameSpokesperson.Outcome> {

  /// @param speaks false to end it
  record Form(UUID account, UUID posting, boolean speaks) {}

  enum Outcome implements Acceptance {
    NAMED(4547),
    ENDED(4548);

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

  NameSpokesperson(Appointing appointing) {
    this.appointing = appointing;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Held> held = appointing.held(deed, form.account, form.posting);
    return held.isPresent() && appointing.speak(deed, held.get(), form.speaks ? deed.day() : null)
        ? Answer.accepted(form.speaks ? Outcome.NAMED : Outcome.ENDED, form.posting)
        : Answer.refused("posting", PostingsRefusal.NOT_HELD_HERE);
  }
}
