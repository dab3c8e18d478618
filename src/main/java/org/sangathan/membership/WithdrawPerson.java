package org.sangathan.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.people.People;
import org.springframework.stereotype.Component;

/// Takes a person out: because they ask, or because the record was a mistake. From that moment they
/// are in no list, no count and no search.
@Component
class WithdrawPerson implements Act<WithdrawPerson.Form, WithdrawPerson.Outcome> {

  record Form(UUID person, Ground ground) {}

  /// Why; entering service is recorded as a plain wish.
  enum Ground {
    ASKED,
    MISTAKE
  }

  enum Outcome implements Acceptance {
    WITHDRAWN(4104);

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
  private final MembershipStore store;
  private final Figures figures;

  WithdrawPerson(HeldPerson.Finder finder, People people, MembershipStore store, Figures figures) {
    this.finder = finder;
    this.people = people;
    this.store = store;
    this.figures = figures;
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
    store.end(held.belonging(), deed.day());
    Place home = held.home(deed.place());
    List<Entry> entries = new ArrayList<>(held.stocks(home, deed.day(), -1));
    entries.add(new Entry(home, MembershipMeasures.WITHDRAWN, 1));
    figures.post(deed.day(), entries);
    return Answer.accepted(Outcome.WITHDRAWN, held.person().id());
  }
}
