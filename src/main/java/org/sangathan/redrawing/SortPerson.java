package org.sangathan.redrawing;

import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.membership.Rehoming;
import org.sangathan.organisation.Boundaries;
import org.springframework.stereotype.Component;

/// Somebody was recorded for a unit that had been split meanwhile, and counted in its first part:
/// they do live there. Whoever does not is moved as people are.
@Component
class SortPerson implements Act<SortPerson.Form, SortPerson.Outcome> {

  record Form(UUID person) {}

  enum Outcome implements Acceptance {
    SORTED(5804);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Boundaries boundaries;
  private final Rehoming rehoming;

  SortPerson(Boundaries boundaries, Rehoming rehoming) {
    this.boundaries = boundaries;
    this.rehoming = rehoming;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID person = deed.form().person;
    return rehoming.sorted(boundaries.tree(), deed.place().unit(), person)
        ? Answer.accepted(Outcome.SORTED, person)
        : Answer.refused("person", RedrawingRefusal.NOBODY_TO_SORT);
  }
}
