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

/// Of several in-charges of a unit one comes first: on the committee, and wherever they are named.
@Component
final class PutFirst implements Act<PutFirst.Form, PutFirst.Outcome> {

  record Form(UUID account, UUID posting) {}

  enum Outcome implements Acceptance {
    PUT_FIRST(4546);

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

  PutFirst(Appointing appointing) {
    this.appointing = appointing;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Held> held = appointing.held(deed, form.account, form.posting);
    return held.isPresent() && appointing.putFirst(deed, held.get())
        ? Answer.accepted(Outcome.PUT_FIRST, form.posting)
        : Answer.refused("posting", PostingsRefusal.NOT_HELD_HERE);
  }
}
