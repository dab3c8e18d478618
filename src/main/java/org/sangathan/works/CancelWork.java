package org.sangathan.works;

import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Asks a long work of one's own to stop. Whatever it has written until then is taken back; if it
/// has ended meanwhile, it stays.
@Component
public class CancelWork implements Act<CancelWork.Form, CancelWork.Outcome> {

  record Form(UUID work) {}

  enum Outcome implements Acceptance {
    ASKED(1151),
    ENDED_BEFORE(1152);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final WorkStore store;

  CancelWork(WorkStore store) {
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID account = deed.actor().account();
    if (store.askCancel(deed.form().work(), account)) return Answer.accepted(Outcome.ASKED);
    return store.find(deed.form().work(), account).isPresent()
        ? Answer.accepted(Outcome.ENDED_BEFORE)
        : Answer.refused("", WorksRefusal.WORK_UNKNOWN);
  }

  @Override
  public boolean ownAffair() {
    return true;
  }
}
