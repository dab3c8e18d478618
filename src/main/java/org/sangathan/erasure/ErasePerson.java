package org.sangathan.erasure;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.membership.Departures;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// An office erases one person of the unit. One person alone may: whoever asks to be erased shall
/// not wait for two.
@Component
class ErasePerson implements Act<ErasePerson.Form, ErasePerson.Outcome> {
  static final String NAME = Acts.nameOf(ErasePerson.class);

  record Form(UUID person, Ground ground) {}

  /// Why. Entering service is recorded as a plain wish, so that it leaves no trace.
  enum Ground {
    WISH(Outcome.AT_THEIR_WISH),
    ENTERED_SERVICE(Outcome.AT_THEIR_WISH),
    MISTAKE(Outcome.BY_MISTAKE),
    UNDER_AGE(Outcome.UNDER_AGE),
    LAPSED(Outcome.LAPSED);

    private final Outcome outcome;

    Ground(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  enum Outcome implements Acceptance {
    AT_THEIR_WISH(4401),
    BY_MISTAKE(4402),
    UNDER_AGE(4403),
    LAPSED(4404);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Departures departures;
  private final Organisation organisation;
  private final Erasing erasing;

  ErasePerson(Departures departures, Organisation organisation, Erasing erasing) {
    this.departures = departures;
    this.organisation = organisation;
    this.erasing = erasing;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    int unit = deed.place().unit();
    int[] cells = organisation.treeNow().allCells(unit);
    Optional<Departures.Leaving> found =
        departures.hold(cells, form.person).filter(one -> one.person().homeUnit() == unit);
    if (found.isEmpty()) return Answer.refused("person", ErasureRefusal.NOBODY_HERE);
    Outcome outcome = form.ground.outcome;
    erasing.erase(deed, found.get(), outcome == Outcome.AT_THEIR_WISH);
    return Answer.accepted(outcome, form.person);
  }
}
