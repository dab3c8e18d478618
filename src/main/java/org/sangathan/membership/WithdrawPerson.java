package org.sangathan.membership;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.people.People;
import org.springframework.stereotype.Component;

/// Takes a person out: because they ask, or because the record was a mistake. From that moment they
/// are in no list, no count and no search.
@Component
class WithdrawPerson implements Act<WithdrawPerson.Form, WithdrawPerson.Outcome> {

  record Form(UUID person, Ground ground) {}

  /// Why; entering service is recorded as a plain wish.
  enum Ground {
    ASKED(Outcome.WITHDRAWN),
    DIED(Outcome.DIED),
    MISTAKE(Outcome.TAKEN_OUT);

    private final Outcome outcome;

    Ground(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  enum Outcome implements Acceptance {
    WITHDRAWN(4104),
    DIED(4109),
    TAKEN_OUT(4110);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final HeldPerson.Finder finder;
  private final People people;
  private final Departures departures;

  WithdrawPerson(HeldPerson.Finder finder, People people, Departures departures) {
    this.finder = finder;
    this.people = people;
    this.departures = departures;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<HeldPerson> found = finder.hold(deed, deed.form().person());
    if (found.isEmpty()) return Answer.refused("person", MembershipRefusal.PERSON_UNKNOWN);
    HeldPerson held = found.get();
    if (!finder.mayChange(deed, held)) {
      return Answer.refused("", MembershipRefusal.NOT_YOUR_RECORD);
    }
    UUID by = deed.actor().account();
    people.withdraw(held.person(), deed.idOf(0), by, deed.receivedAt(), deed.day());
    departures.leave(deed, new Departures.Leaving(held.person(), held.belonging()));
    return Answer.accepted(deed.form().ground.outcome, held.person().id());
  }
}
