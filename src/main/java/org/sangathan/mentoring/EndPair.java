package org.sangathan.mentoring;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A pair goes separate ways; that they were one stays on record.
@Component
final class EndPair implements Act<EndPair.Form, EndPair.Outcome> {

  record Form(UUID pair) {}

  enum Outcome implements Acceptance {
    ENDED(3802);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PairStore store;
  private final Pairs pairs;

  EndPair(PairStore store, Pairs pairs) {
    this.store = store;
    this.pairs = pairs;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Pair> pair = pairs.find(deed.place().unit(), deed.form().pair);
    if (pair.isEmpty()) return Answer.refused("pair", MentoringRefusal.PAIR_UNKNOWN);
    store.end(pair.get(), deed.day());
    return Answer.accepted(Outcome.ENDED, pair.get().id());
  }
}
