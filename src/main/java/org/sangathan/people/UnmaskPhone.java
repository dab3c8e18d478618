package org.sangathan.people;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Shows the whole number of a person to whoever asked for it, once, in the answer to this act. The
/// audit trail keeps who, whose and why: the reason is one of a few, and its number is the
/// outcome's.
@Component
public class UnmaskPhone implements Act<UnmaskPhone.Form, UnmaskPhone.Outcome> {

  record Form(UUID person, Reason reason) {}

  /// Why somebody wants to see a number; nothing else can be said.
  public enum Reason {
    CALL(Outcome.TO_CALL),
    CHECK(Outcome.TO_CHECK),
    ASKED(Outcome.ON_REQUEST),
    EMERGENCY(Outcome.IN_EMERGENCY);

    private final Outcome outcome;

    Reason(Outcome outcome) {
      this.outcome = outcome;
    }

    public Outcome outcome() {
      return outcome;
    }
  }

  /// One for each reason.
  public enum Outcome implements Acceptance {
    TO_CALL(4001),
    TO_CHECK(4002),
    ON_REQUEST(4003),
    IN_EMERGENCY(4004);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final People people;
  private final Organisation organisation;

  UnmaskPhone(People people, Organisation organisation) {
    this.people = people;
    this.organisation = organisation;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    int unit = deed.place().unit();
    Optional<Person> person =
        people
            .findHere(organisation.tree().allCells(unit), deed.form().person())
            .filter(p -> p.homeUnit() == unit && p.withdrawnOn() == null);
    if (person.isEmpty()) return Answer.refused("person", PeopleRefusal.NOBODY_HERE);
    if (person.get().described().phone() == null) {
      return Answer.refused("person", PeopleRefusal.NO_PHONE);
    }
    return Answer.accepted(deed.form().reason().outcome(), person.get().id());
  }
}
